import { createHash, randomUUID } from 'node:crypto'
import { access, constants, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PledgeError } from '../domain/errors.js'
import { readMime } from './read-mime.js'
import type { Envelope, Mailer } from './transport.js'

/**
 * Each mail becomes one `.eml` file: date, recipient, subject and a mark of the Message-ID make the
 * name, so that files sort by date and the same mail overwrites itself.
 */
export function folderMailer(folder: string): Mailer {
  const place = resolve(folder)
  let names: Promise<Map<string, string>> | null = null
  const known = () => {
    names ??= listed(place)
    return names
  }
  return {
    send: async (envelope) => {
      try {
        const name = await store(place, envelope, await known())
        return { ok: true, response: `written to ${name}` }
      } catch (error) {
        names = null
        return { ok: false, permanent: false, about: 'server', response: unwritable(place, error) }
      }
    },
    verify: () => usable(place),
    describe: () => `files in ${place}`,
    close: async () => undefined,
  }
}

async function store(place: string, mail: Envelope, names: Map<string, string>): Promise<string> {
  const mark = createHash('sha256')
    .update(mail.messageId.replace(/[<>]/g, ''))
    .digest('hex')
    .slice(0, 8)
  const name = nameOf(mail, mark)
  const hidden = join(place, `.${randomUUID()}.part`)
  await writeFile(hidden, mail.mime, { mode: 0o600, flag: 'wx' })
  await rename(hidden, join(place, name))
  const earlier = names.get(mark)
  if (earlier !== undefined && earlier !== name) await rm(join(place, earlier), { force: true })
  names.set(mark, name)
  return name
}

function nameOf(mail: Envelope, mark: string): string {
  const { subject, date } = readMime(mail.mime)
  const at = new Date(date)
  const when = Number.isNaN(at.getTime())
    ? 'undated'
    : at.toISOString().slice(0, 16).replace(':', '')
  const to = mail.to.replace(/^.*<|>.*$/g, '').toLowerCase()
  return `${when}_${slug(to, '@.', 60)}_${slug(subject.toLowerCase(), '', 60)}_${mark}.eml`
}

/** Letters, digits, and hyphens for all else: safe in a file name on any system. */
function slug(text: string, keep: string, limit: number): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '')
  const safe = plain.replace(new RegExp(`[^\\p{L}\\p{N}${keep}]+`, 'gu'), '-')
  return safe.slice(0, limit).replace(/^[-.]+|[-.]+$/g, '') || 'no-subject'
}

async function listed(place: string): Promise<Map<string, string>> {
  await mkdir(place, { recursive: true, mode: 0o700 })
  const marks = (await readdir(place)).map((name) => [/_([0-9a-f]{8})\.eml$/.exec(name)?.[1], name])
  return new Map(marks.filter((pair): pair is [string, string] => pair[0] !== undefined))
}

async function usable(place: string): Promise<void> {
  try {
    await mkdir(place, { recursive: true, mode: 0o700 })
    await access(place, constants.W_OK)
  } catch (error) {
    throw new PledgeError(
      'unavailable',
      `Mail cannot be written: ${unwritable(place, error)}.`,
      'Make the folder writable, choose another with PLEDGEWATCH_DATA, or set SMTP_URL.',
    )
  }
}

function unwritable(place: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC') return `no space left for ${place}`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `${place} is not writable`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${place} is not a folder`
  return `${place} cannot be used${code ? ` (${code})` : ''}`
}
