import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PledgeError } from '../../src/domain/errors.js'
import { readBytes } from '../../src/ingest/read.js'

const text = 'Élan: the working group will meet in April 2024.\r\nСпасибо.\n'
const txt = { fileName: 'talks.txt' }

function utf16(content: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${content}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

async function refusal(bytes: Uint8Array, fileName: string | null = 'talks.txt') {
  const error: unknown = await readBytes(bytes, { fileName }).catch((e: unknown) => e)
  if (!(error instanceof PledgeError)) throw new Error(`no PledgeError but ${String(error)}`)
  expect(error.code).toBe('bad_input')
  expect(error.next.length).toBeGreaterThan(10)
  return error.message
}

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text, 'le', true)],
    ['UTF-16, big end first', utf16(text, 'be', true)],
  ])('reads %s as the same text', async (_, bytes) => {
    expect((await readBytes(bytes, txt)).text).toBe(text)
  })

  it('keeps plain text as it is: line ends, tabs, trailing spaces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('We', ' ', '\r\n', '\n', '\t', 'é', '—', '"', '<b>', '# ')),
        async (parts) => {
          const whole = `Said: ${parts.join('')}`
          const read = await readBytes(Buffer.from(whole), txt)
          expect(read).toMatchObject({
            text: whole,
            fileName: 'talks.txt',
            format: 'txt',
            marks: [],
          })
        },
      ),
      { numRuns: 50 },
    )
  })

  it('says which encoding was expected when the bytes are in another', async () => {
    const latin = Buffer.from('Le ministre a déclaré que la réunion aura lieu en été.', 'latin1')
    expect(await refusal(latin)).toBe('talks.txt is not UTF-8 text.')
  })

  it('recognises UTF-16 that lost its byte order mark', async () => {
    expect(await refusal(utf16('The group will meet in April.', 'le', false))).toContain('UTF-16')
    expect(await refusal(utf16('The group will meet in April.', 'be', false))).toContain('UTF-16')
  })

  it('reads a page in the encoding that it declares', async () => {
    const page =
      '<html><head><meta charset="windows-1252"></head><body><p>Réunion</p></body></html>'
    const read = await readBytes(Buffer.from(page, 'latin1'), { fileName: 'page.html' })
    expect(read.text).toBe('Réunion\n')
  })
})

describe('what is no text', () => {
  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['a rich text document', Buffer.from('{\\rtf1\\ansi hello}')],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['a recording', Buffer.from('\u0000\u0000\u0000\u0020ftypisom', 'latin1')],
  ])('is refused by its kind: %s', async (what, bytes) => {
    expect(await refusal(bytes, 'talks.txt')).toBe(`talks.txt is ${what}, which is not read.`)
  })

  it('is refused when it is binary', async () => {
    expect(await refusal(Buffer.from([1, 2, 3, 0, 255, 7, 9, 12, 0]))).toContain('talks.txt')
    expect(await refusal(Buffer.from('abc\u0000def'))).toBe('talks.txt is not a text file.')
  })

  it.each([
    'talks.txt',
    'talks.md',
    'talks.html',
    null,
  ])('is refused when empty: %s', async (name) => {
    expect(await refusal(Buffer.from(''), name)).toBe(`${name ?? 'Standard input'} holds no text.`)
    expect(await refusal(Buffer.from(' \n\t\n'), name)).toContain('holds no text')
  })

  it('is refused when a page has layout but no words', async () => {
    const page = '<html><head><title>x</title></head><body><script>let a = 1</script></body></html>'
    expect(await refusal(Buffer.from(page), 'page.html')).toContain('no text that could be found')
  })
})

describe('standard input', () => {
  it('is plain text, or a web page when it begins like one', async () => {
    const plain = await readBytes(Buffer.from('We will meet.'), { fileName: null })
    expect(plain).toMatchObject({ text: 'We will meet.', fileName: null, format: 'txt' })
    const page = Buffer.from('\n<!DOCTYPE html><title>T</title><p>We will meet.')
    expect((await readBytes(page, { fileName: null })).format).toBe('html')
  })
})
