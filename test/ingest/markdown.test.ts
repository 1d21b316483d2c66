import { expect, it } from 'vitest'
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
