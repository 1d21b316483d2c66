import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../src/ingest/read.js'

const read = (text: string, fileName = 'talks.vtt') => readBytes(Buffer.from(text), { fileName })

/** "00:01:02.003" */
const clock = (ms: number) => new Date(ms).toISOString().slice(11, 23)

const VTT = `WEBVTT - Press conference of 3 May
Kind: captions

STYLE
::cue { color: white }

NOTE made by hand

intro
00:00:01.000 --> 00:00:03.500 align:start
<v Anna Berg>The working group will meet
for the <i>first</i> time

00:00:03.500 --> 00:00:05.000
in April 2025 &amp; report.

00:12:31.250 --> 00:12:33.000
<v.loud Sergey Ivanov>We will publish it.</v>
`

describe('captions', () => {
  it('become running text with a label for each speaker and a mark for each moment', async () => {
    const got = await read(VTT)
    expect(got.text).toBe(
      'Anna Berg: The working group will meet for the first time in April 2025 & report.\n\nSergey Ivanov: We will publish it.\n',
    )
    expect(got.fallbackTitle).toBe('Press conference of 3 May')
    expect(got.marks.map(({ start, atMs }) => [got.text.slice(start, start + 9), atMs])).toEqual([
      ['Anna Berg', 1000],
      ['in April ', 3500],
      ['Sergey Iv', 751250],
    ])
  })

  it('are read from SRT as it is found: numbers, commas, tags, no empty line, one too many', async () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<font color="red">We will</font>\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nmeet in May.\r\n\r\nIn Geneva.\r\n\r\n0:00:04,5 --> 00:00:05,000\r\nYes.\r\n'
    const got = await read(srt, 'talks.srt')
    expect(got.text).toBe('We will meet in May. In Geneva. Yes.\n')
    expect(got.marks.map((mark) => mark.atMs)).toEqual([1000, 2000, 4500])
    expect(got.notes).toEqual([])
  })

  it('are known by their beginning where no name tells', async () => {
    expect((await readBytes(Buffer.from(VTT), { fileName: null })).format).toBe('vtt')
    const srt = Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nWe will meet.\n')
    expect((await readBytes(srt, { fileName: 'talks.txt' })).format).toBe('srt')
  })

  it('that roll up say each line once', async () => {
    const got = await read(`WEBVTT

00:00:00.080 --> 00:00:02.310
 
good<00:00:00.320><c> afternoon</c><00:00:00.719><c> everyone</c>

00:00:02.310 --> 00:00:02.320
good afternoon everyone
 

00:00:02.320 --> 00:00:05.030
good afternoon everyone
we<00:00:02.480><c> will</c><00:00:02.560><c> meet</c>

00:00:05.030 --> 00:00:07.040
we will meet
in April
`)
    expect(got.text).toBe('good afternoon everyone we will meet in April\n')
    expect(got.marks.map((mark) => mark.atMs)).toEqual([80, 2320, 5030])
  })

  it('that are painted on word by word say each word once', async () => {
    const got = await read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\nWe\n\n00:02.000 --> 00:03.000\nWe will\n\n00:03.000 --> 00:04.000\nWe will meet\n',
    )
    expect(got.text).toBe('We will meet\n')
  })

  it('keep what somebody says twice after a pause', async () => {
    const got = await read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:04.000 --> 00:05.000\nNo.\n\n00:30.000 --> 00:32.000\nWe will not meet.\n\n00:40.000 --> 00:42.000\nWe will not meet.\n',
    )
    expect(got.text.match(/No\./g)).toHaveLength(2)
    expect(got.text.match(/We will not meet\./g)).toHaveLength(2)
  })

  it('begin a paragraph where somebody else speaks, after a pause, and around sounds', async () => {
    const got = await read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n>> Will they meet?\n\n00:02.000 --> 00:03.000\n>> They will.\n\n00:03.000 --> 00:04.000\n[Applause]\n\n00:04.000 --> 00:05.000\n- In May.\n- In Geneva.\n\n00:20.000 --> 00:21.000\nThe next day.\n',
    )
    expect(got.text).toBe(
      'Will they meet?\n\nThey will.\n\n[Applause]\n\nIn May.\n\nIn Geneva.\n\nThe next day.\n',
    )
  })

  it('are said to be unread where a timing is broken, and refused where there is none', async () => {
    const got = await read(
      'WEBVTT\n\n00:01.000 --> 00:02.000\nWe will meet.\n\n00:03.000 -> 00:04.000\nLost words.\n',
    )
    expect(got.notes).toEqual(['What stands at line 6 is no caption and was not read.'])
    await expect(read('WEBVTT\n\nhello\n')).rejects.toThrow('holds no captions')
  })

  it('hold the words of every cue once and in order, whatever the cues', async () => {
    const cue = fc.record({
      gap: fc.integer({ min: 0, max: 9000 }),
      length: fc.integer({ min: 1, max: 5000 }),
      lines: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
      voice: fc.constantFrom('', '<v Anna Berg>', '<v Sergey Ivanov>', '>> ', '- '),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(cue, { minLength: 1, maxLength: 12 }), async (cues) => {
        const words: string[] = []
        const starts: number[] = []
        let at = 0
        const blocks = cues.map(({ gap, length, lines, voice }) => {
          const from = at + gap
          at = from + length
          starts.push(from)
          const said = lines.map((count) =>
            Array.from({ length: count }, () => words[words.push(`w${words.length}x`) - 1]).join(
              ' ',
            ),
          )
          return `${clock(from)} --> ${clock(at)}\n${said.map((line) => voice + line).join('\n')}\n`
        })
        const { text, marks } = await read(`WEBVTT\n\n${blocks.join('\n')}`)
        expect(text.match(/w\d+x/g)).toEqual(words)
        expect(marks.map((mark) => mark.atMs)).toEqual(starts)
        expect(marks.every((mark, i) => mark.start > (marks[i - 1]?.start ?? -1))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
