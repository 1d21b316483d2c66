// A soft line break of quoted-printable may fall inside a token: raw mails are redacted as well.
const CHAR = '(?:[A-Za-z0-9_-]|=\\r?\\n)'
const SIGNED = new RegExp(`eyJ${CHAR}{1,1000}\\.${CHAR}{1,1000}\\.${CHAR}+`, 'g')
const IN_PATH = /\/(act|stop|confirm|undo|sign-in|reply|preferences)\/(?:[A-Za-z0-9_.~%-]|=\r?\n)+/g

/** The text with every personal link's token replaced by `…`: for pages, logs and error words. */
export function redactTokens(text: string): string {
  return text.replace(SIGNED, '…').replace(IN_PATH, '/$1/…')
}
