import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const THINGS = ['bridge', 'hospital', 'station', 'library', 'harbour', 'school', 'airport']
const TOWNS = ['Geneva', 'Lyon', 'Turin', 'Graz', 'Ghent', 'Malmo', 'Porto', 'Cork', 'Bergen']
/** So many different promises can be told from each other in one statement. */
export const MOST = THINGS.length * TOWNS.length

const TALK = [
  'Both sides went through the figures of the past year and found them satisfactory.',
  'The conversation was calm and friendly, as those before it had been.',
  'Nobody in the room doubted that patience had served the region well.',
  'Maps of the valley, tables of the harvest and letters of farmers lay on the table.',
  'The minister of the host country thanked the guests for their long journey.',
]

/** The things promised in the order in which they are said, for instance `hospital in Lyon`. */
export function promised(count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const town = TOWNS[n % TOWNS.length] ?? ''
    return `${THINGS[Math.floor(n / TOWNS.length)] ?? ''} in ${town}`
  })
}

/**
 * A statement of its own for each `name`, of about `bytes` bytes, said on 28 February 2024, that
 * promises `count` different things by 30 April 2024 between much talk.
 */
export function statement(name: string, bytes: number, count: number): string {
  const promises = promised(count).map(
    (thing) => `The government of France will open a new ${thing} by 30 April 2024.`,
  )
  const talk = Math.max(1, Math.floor((bytes - 100 * count) / (count + 1)))
  const parts = [title(name), chatter(name, talk, 0)]
  for (const [n, promise] of promises.entries()) {
    parts.push(promise, chatter(name, talk, n + 1))
  }
  return `${parts.join('\n\n')}\n`
}

export function title(name: string): string {
  return `Statement ${name} of the government of France, Paris, 28 February 2024`
}

function chatter(name: string, bytes: number, from: number): string {
  const paragraphs: string[] = []
  for (let n = from, size = 0; size < bytes; n += 1) {
    const said = TALK.map((_, k) => TALK[(n + k) % TALK.length]).join(' ')
    const paragraph = `${said} This was paragraph ${n} of statement ${name}.`
    paragraphs.push(paragraph)
    size += paragraph.length + 2
  }
  return paragraphs.join('\n\n')
}

/** Writes the statement into a folder; the path of its file. */
export function statementFile(folder: string, name: string, bytes: number, count: number): string {
  const path = join(folder, `statement-${name}.txt`)
  writeFileSync(path, statement(name, bytes, count))
  return path
}
