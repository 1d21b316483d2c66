import { deflateRawSync } from 'node:zlib'
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../src/ingest/read.js'
import { unzip, zipEntries } from '../../src/ingest/zip.js'
import { zipFile } from './zip-file.js'

const fileName = 'statement.docx'
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })

const STATEMENT = new Document({
  title: 'Statement on water',
  footnotes: { 1: { children: [new Paragraph('As agreed in 2023.')] } },
  sections: [
    {
      children: [
        new Paragraph({ text: 'Joint statement of Kenya and Norway', heading: HeadingLevel.TITLE }),
        new Paragraph('Oslo, 3 May 2024'),
        new Paragraph({ text: 'Water', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun('The ministers will '),
            new TextRun({ text: 'meet', bold: true }),
            new TextRun(' in June 2025.'),
            new FootnoteReferenceRun(1),
          ],
        }),
        new Paragraph({ text: 'to open the office', bullet: { level: 0 } }),
        new Paragraph({ text: 'to publish the report', bullet: { level: 0 } }),
        new Table({
          rows: [
            new TableRow({ children: [cell('What'), cell('When')] }),
            new TableRow({ children: [cell('Forum'), cell('autumn 2024')] }),
          ],
        }),
        new Paragraph('They parted as friends.'),
      ],
    },
  ],
})

describe('a Word document', () => {
  it('is read with headings, lists, tables and footnotes in order', async () => {
    const got = await readBytes(await Packer.toBuffer(STATEMENT), { fileName })
    expect(got.format).toBe('docx')
    expect(got.fallbackTitle).toBe('Statement on water')
    expect(got.text).toBe(
      [
        'Joint statement of Kenya and Norway',
        'Oslo, 3 May 2024',
        'Water',
        'The ministers will meet in June 2025.',
        '- to open the office\n- to publish the report',
        'What | When\nForum | autumn 2024',
        'They parted as friends.',
        '1. As agreed in 2023.\n',
      ].join('\n\n'),
    )
  })

  it('is known by what it holds, whatever its name', async () => {
    const bytes = await Packer.toBuffer(STATEMENT)
    expect((await readBytes(bytes, { fileName: null })).format).toBe('docx')
    expect((await readBytes(bytes, { fileName: 'talks.txt' })).format).toBe('docx')
  })

  it('is refused when it is cut off or damaged inside', async () => {
    const bytes = await Packer.toBuffer(STATEMENT)
    const cut = readBytes(bytes.subarray(0, bytes.length / 2), { fileName })
    await expect(cut).rejects.toThrow('statement.docx is damaged')
    const odd = zipFile([{ name: 'word/document.xml', content: Buffer.from('<not xml') }])
    await expect(readBytes(odd, { fileName })).rejects.toThrow('statement.docx is damaged')
  })

  it('is refused when it unpacks to more than it should, whatever sizes it tells', async () => {
    const bomb = zipFile([
      { name: 'word/document.xml', content: Buffer.alloc(70 * 1024 * 1024, 'a'), told: 100 },
    ])
    expect(bomb.length).toBeLessThan(200_000)
    await expect(readBytes(bomb, { fileName })).rejects.toThrow('unpacks to more than 64 MB')
  })
})

describe('other office files', () => {
  it.each([
    ['an Excel workbook', 'xl/workbook.xml'],
    ['a PowerPoint presentation', 'ppt/presentation.xml'],
    ['an OpenDocument file', 'content.xml'],
    ['an archive', 'photos/1.jpg'],
  ])('are refused by their kind: %s', async (what, name) => {
    const bytes = zipFile([{ name, content: Buffer.from('x') }])
    await expect(readBytes(bytes, { fileName: 'a.docx' })).rejects.toThrow(`a.docx is ${what}`)
  })

  it('are refused when old or behind a password, each with its way out', async () => {
    const start = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    await expect(readBytes(start, { fileName: 'old.doc' })).rejects.toThrow('of the old kind')
    const locked = Buffer.concat([start, Buffer.from('EncryptedPackage', 'utf16le')])
    await expect(readBytes(locked, { fileName: 'a.docx' })).rejects.toThrow('by a password')
  })
})

describe('an archive', () => {
  it('unpacks each entry up to a limit', () => {
    const content = Buffer.alloc(1000, 'words ')
    const [entry] = zipEntries(zipFile([{ name: 'a', content }])) ?? []
    expect(entry && unzip(entry, 1000)).toEqual(content)
    expect(entry && unzip(entry, 999)).toBeNull()
    expect(entry?.packed).toEqual(deflateRawSync(content))
  })

  it('is not followed beyond its end', () => {
    const bytes = zipFile([{ name: 'a', content: Buffer.from('x') }])
    bytes.writeUInt32LE(0xfffffff0, bytes.length - 6)
    expect(zipEntries(bytes)).toBeNull()
    expect(zipEntries(Buffer.from('PK\u0003\u0004'))).toBeNull()
  })

  const file = (name: string) => ({ name, content: Buffer.from('x') })
  const two = [file('word/document.xml'), file('word/styles.xml')]

  it('lists all it holds when what it tells of itself is true', () => {
    expect(zipEntries(zipFile(two))?.map(({ name }) => name)).toEqual(two.map(({ name }) => name))
  })

  it.each([
    ['holds more files than it tells', zipFile(two, { count: 1 })],
    ['holds fewer files than it tells', zipFile(two, { count: 3 })],
    ['sends readers on to a 64-bit record', zipFile(two, { count: 0xffff })],
    ['lets readers look for its list elsewhere', zipFile(two, { indexSize: 10 })],
    ['holds two files of one name', zipFile([...two, file('word/document.xml')])],
  ])('is refused when it %s', async (_, bytes) => {
    expect(zipEntries(bytes)).toBeNull()
    const reading = readBytes(bytes, { fileName })
    await expect(reading).rejects.toThrow('its table of contents is missing or contradicts')
  })
})
