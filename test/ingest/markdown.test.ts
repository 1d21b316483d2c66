import { describe, expect, it } from 'vitest'
import { readBytes } from '../../src/ingest/read.js'

const read = (source: string) => readBytes(Buffer.from(source), { fileName: 'talks.md' })

it('gives the words of Markdown without its marks, in order', async () => {
  const { text, title } = await read(`# Joint *statement*, Moscow

The **working group** will meet
for the [first time](https://example.org/a_b) in April 2024.

- one
- two \\*starred\\*
  - nested
1. first

> Quoted words
> go on.

| What | When |
|------|------|
| Forum | \`autumn\` |

Setext heading
--------------
A snake_case_word &amp; a line  
break.

---
`)
  expect(title).toBe('Joint statement, Moscow')
  expect(text).toBe(`Joint statement, Moscow

The working group will meet for the first time in April 2024.

- one
- two *starred*
  - nested
1. first

Quoted words go on.

What | When
Forum | autumn

Setext heading

A snake_case_word & a line
break.
`)
})

it('takes title and address from the front matter, which is no part of the text', async () => {
  const got = await read('---\ntitle: Talks\nurl: https://example.org/1\n---\nWe will meet.\n')
  expect(got).toMatchObject({
    text: 'We will meet.\n',
    title: 'Talks',
    url: 'https://example.org/1',
    fileName: 'talks.md',
    format: 'md',
  })
})

it('keeps code blocks and leaves comments out', async () => {
  const { text } = await read('Before.\n\n```\n*as is*\n```\n\n<!-- note -->\nAfter.\n')
  expect(text).toBe('Before.\n\n*as is*\n\nAfter.\n')
})

it('leaves front matter that is broken, or longer than people write, in the text', async () => {
  const broken = await read('---\na: b: c\n\n---\nWe will meet.\n')
  expect(broken).toMatchObject({ text: 'a: b: c\n\nWe will meet.\n' })
  expect(broken.title).toBeUndefined()
  const long = await read(`---\ntitle: Talks\nnote: ${'x'.repeat(9000)}\n\n---\nWe will meet.\n`)
  expect(long.title).toBeUndefined()
  expect(long.text).toContain('title: Talks')
})

it('joins the lines of a paragraph up to a hard break or a row of a table', async () => {
  const { text } = await read('One\ntwo  \nthree\n| four\nfive | six\nseven\na |\nb\nc\n')
  expect(text).toBe('One two\nthree | four\nfive | six\nseven a | b\nc\n')
})

describe('a hostile file of a megabyte is read as any other', () => {
  it.each([
    ['broken front matter', `---\n${'a: b: c\n'.repeat(120_000)}---\nWe will meet.\n`],
    ['one endless paragraph', `${'a\n'.repeat(400_000)}We will meet.\n`],
    ['brackets that never close', `${'[a\n'.repeat(260_000)}We will meet.\n`],
    [
      'a line separator far behind a bullet',
      `- ${' '.repeat(300_000)}${'x'.repeat(300_000)}\u2028We will meet.\n`,
    ],
    [
      'a line separator far behind a number sign',
      `# ${' '.repeat(300_000)}${'x'.repeat(300_000)}\u2028We will meet.\n`,
    ],
    ['more paragraphs than a call takes arguments', `${'a\n\n'.repeat(150_000)}We will meet.\n`],
  ])('%s', async (_, source) => {
    const { text } = await read(source)
    expect(text.endsWith('We will meet.\n')).toBe(true)
  })
})
