import { PledgeError } from '../domain/errors.js'

/**
 * Bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one, or the encoding that the
 * file itself declares. `named` is the file in words. Throws PledgeError `bad_input`.
 */
export function decodeBytes(
  bytes: Uint8Array,
  named: string,
  declared: string | null = null,
): string {
  const encoding = marked(bytes) ?? known(declared) ?? 'utf-8'
  const text = strictly(bytes, encoding)
  if (text === null) throw wrongEncoding(bytes, named, encoding)
  if (isBinary(text)) throw binary(bytes, named)
  if (text.trim() === '') {
    throw new PledgeError(
      'bad_input',
      `${named} holds no text.`,
      'Give the words of the statement.',
    )
  }
  return text
}

function marked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null
}

function known(label: string | null): string | null {
  if (label === null) return null
  try {
    const { encoding } = new TextDecoder(label)
    // A page that can be read as ASCII far enough to declare UTF-16 is not UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function isBinary(text: string): boolean {
  const odd = text.match(/[^\P{Cc}\t\n\v\f\r\x85]/gu)?.length ?? 0
  return text.includes('\u0000') || odd > text.length / 100
}

function wrongEncoding(bytes: Uint8Array, named: string, encoding: string): PledgeError {
  const zeros = bytes.subarray(0, 4096).filter((byte) => byte === 0).length
  if (zeros > 0) return binary(bytes, named)
  return new PledgeError(
    'bad_input',
    `${named} is not ${encoding.toUpperCase()} text.`,
    'Save it as UTF-8; an older file is converted by: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW (WINDOWS-1251 for Cyrillic).',
  )
}

function binary(bytes: Uint8Array, named: string): PledgeError {
  const head = bytes.subarray(0, 4096)
  const zeros = head.filter((byte) => byte === 0).length
  const wide = zeros > head.length * 0.3
  return new PledgeError(
    'bad_input',
    wide
      ? `${named} looks like UTF-16 without its byte order mark.`
      : `${named} is not a text file.`,
    wide
      ? 'Save it as UTF-8.'
      : 'Save the statement as plain text (.txt, UTF-8) or as a web page (.html).',
  )
}
