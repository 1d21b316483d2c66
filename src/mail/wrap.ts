export const COLUMNS = 76

/** Breaks at spaces so that no line is wider than `COLUMNS`; a word that is wider stays whole. */
export function wrap(text: string, indent = '', hanging = indent): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const lead = lines.length === 0 ? indent : hanging
    if (line !== '' && width(`${lead}${line} ${word}`) > COLUMNS) {
      lines.push(lead + line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  if (line !== '') lines.push((lines.length === 0 ? indent : hanging) + line)
  return lines.join('\n')
}

const width = (text: string) => Array.from(text).length
