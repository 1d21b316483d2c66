import { describe, expect, it } from 'vitest'
import { readBytes } from '../../src/ingest/read.js'
import { pdfFile } from './pdf-file.js'

const read = async (bytes: Buffer) => readBytes(bytes, { fileName: 'statement.pdf' })

const SENTENCES = [
  'The ministers will open a joint office for water in Nairobi by June 2025.',
  'Norway is to provide experts for the basin survey over three years.',
  'Kenya will send the survey report to both parliaments before the summer.',
  'Both sides thanked the staff of the embassies for their patient work.',
  'A committee on ports will sit every autumn and tell the ministers what it found.',
  'The next round of these talks will take place in the capital of the other side.',
]
const prose = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => SENTENCES[(i + from) % SENTENCES.length]).join(' ')

describe('the pages of a PDF', () => {
  it('lose running heads, feet and numbers, and sentences go on from page to page', async () => {
    const body = (page: number) =>
      `${page === 1 ? '' : 'and, on the next page, to end. '}${prose(5, page)}${page === 4 ? '' : ' They intend to go on'}`
    const bytes = await pdfFile((doc) => {
      for (let page = 1; page <= 4; page++) {
        if (page > 1) doc.addPage()
        doc.fontSize(9).text('Joint communiqué on water', 72, 36)
        doc.text(`Oslo 2024 – page ${page} of 4`, 72, 760, { lineBreak: false })
        if (page === 1) doc.fontSize(18).text('Joint communiqué on water', 72, 90)
        doc.fontSize(11).text(body(page), 72, 130)
      }
    })
    const { text, marks } = await read(bytes)
    expect(text).toBe(`Joint communiqué on water\n\n${[1, 2, 3, 4].map(body).join(' ')}\n`)
    expect(marks.map((mark) => mark.page)).toEqual([1, 2, 3, 4])
    expect(marks.slice(1).map((mark) => text.slice(mark.start, mark.start + 20))).toEqual(
      [2, 3, 4].map((page) => body(page).slice(0, 20)),
    )
  })

  it('lose heads that differ from left to right page, but not a line said on two pages only', async () => {
    const bytes = await pdfFile((doc) => {
      for (let page = 1; page <= 6; page++) {
        if (page > 1) doc.addPage()
        doc.fontSize(9).text(page % 2 ? `${page} Ministry of Water` : `Communiqué ${page}`, 72, 36)
        const said = page === 2 || page === 5 ? 'We will meet again. ' : ''
        doc.fontSize(11).text(`${said}${prose(4, page)}`, 72, 100)
      }
    })
    const { text } = await read(bytes)
    expect(text).not.toMatch(/Ministry of Water|Communiqué/)
    expect(text.match(/We will meet again\./g)).toHaveLength(2)
  })

  it('lose the number of a single page, not a year or a date at its foot', async () => {
    const foot = (words: string) =>
      pdfFile((doc) => {
        doc.fontSize(11).text(prose(3), 72, 100)
        doc.text(words, 290, 770, { lineBreak: false })
      })
    expect((await read(await foot('1'))).text).toBe(`${prose(3)}\n`)
    expect((await read(await foot('- 1 -'))).text).toBe(`${prose(3)}\n`)
    expect((await read(await foot('3 May 2024'))).text).toContain('3 May 2024')
  })
})

/** Lines set one by one, as a program that breaks words does. */
const lines = (words: readonly string[], size = 12) =>
  pdfFile((doc) => {
    doc.font('Times-Roman').fontSize(size)
    for (const [i, line] of words.entries()) {
      doc.text(line, 72, 100 + i * size * 1.2, { lineBreak: false })
    }
  })

describe('lines of a PDF', () => {
  it('are joined, with words made whole that were torn at the end of a line', async () => {
    const { text } = await read(
      await lines([
        'The ministers of both countries con-',
        'firmed that the long-',
        'term programme for 2024-',
        '2026 will be opened. The Kenyan-',
        'Norwegian committee is a govern-',
        'ment body; it follows up on follow-up work and on a low-',
        'er price.',
      ]),
    )
    expect(text).toBe(
      'The ministers of both countries confirmed that the long-term programme for 2024-2026 will be opened. The Kenyan-Norwegian committee is a government body; it follows up on follow-up work and on a lower price.\n',
    )
  })

  it('keep or lose a hyphen as the rest of the document writes the word', async () => {
    const { text } = await read(
      await lines([
        'The re-entry of boats and the coordination of ports come first, and the re-',
        'entry is tied to the coordi-',
        'nation.',
      ]),
    )
    expect(text).toContain('and the re-entry is tied to the coordination.')
  })

  it('end a paragraph where the next word would have had room, or a wider gap follows', async () => {
    const bytes = await pdfFile((doc) => {
      doc.fontSize(11).text(prose(2))
      doc.text(prose(3, 2))
      doc.moveDown()
      doc.text(prose(2, 4))
    })
    expect((await read(bytes)).text).toBe(`${prose(2)}\n\n${prose(3, 2)}\n\n${prose(2, 4)}\n`)
  })

  it('end a paragraph also where there are too few to tell how wide the page is set', async () => {
    const title = 'Joint statement of Kenya and Norway, Oslo, 3 May 2024'
    const bytes = await pdfFile((doc) => {
      doc.fontSize(11).text(title).text('The ministers met.')
      doc.addPage().text('They will meet again.')
    })
    expect((await read(bytes)).text).toBe(
      `${title}\n\nThe ministers met.\n\nThey will meet again.\n`,
    )
  })

  it('end a paragraph where the next is set in', async () => {
    const bytes = await pdfFile((doc) => {
      doc.fontSize(11)
      for (const from of [0, 1, 2]) doc.text(prose(4, from), { indent: 24, align: 'justify' })
    })
    expect((await read(bytes)).text).toBe(`${[0, 1, 2].map((i) => prose(4, i)).join('\n\n')}\n`)
  })

  it('make lists, whether their signs are set or drawn', async () => {
    const items = [
      'to open the office in Nairobi by June 2025, with the staff and the means that both sides have set aside for it',
      'to publish the survey',
    ]
    const drawn = await pdfFile((doc) => {
      doc.fontSize(11).text('They decided:').list(items).text('They parted as friends.', 72)
    })
    const set = await pdfFile((doc) => {
      doc.fontSize(11).text('They decided:')
      for (const item of items) doc.text(`• ${item}`, { indent: 0 })
      doc.moveDown().text('They parted as friends.')
    })
    for (const bytes of [drawn, set]) {
      expect((await read(bytes)).text).toBe(
        `They decided:\n\n- ${items[0]}\n- ${items[1]}\n\nThey parted as friends.\n`,
      )
    }
  })

  it('leave the numbers of notes out of sentences, and notes behind what they interrupt', async () => {
    const bytes = await pdfFile((doc) => {
      doc.fontSize(11).text('The ministers agreed', 72, 600, { lineBreak: false })
      doc.fontSize(7).text('1', 72 + 104, 599, { lineBreak: false })
      doc
        .fontSize(11)
        .text('to open the office in the capital of Kenya and to', 186, 600, { lineBreak: false })
      doc.fontSize(8).text('1 As said in Oslo.', 72, 700, { lineBreak: false })
      doc.addPage().fontSize(11).text('keep it open.', 72, 72)
    })
    const { text, marks } = await read(bytes)
    expect(text).toBe(
      'The ministers agreed to open the office in the capital of Kenya and to keep it open.\n\n1 As said in Oslo.\n',
    )
    expect(marks.map((mark) => mark.page)).toEqual([1, 2, 1])
  })
})

describe('columns and tables of a PDF', () => {
  it('are read column by column under a heading across', async () => {
    const bytes = await pdfFile((doc) => {
      doc.fontSize(16).text('Statement in two columns, Oslo, 3 May 2024')
      doc.moveDown().fontSize(10)
      doc.text(prose(14), { columns: 2, columnGap: 20, height: 160, align: 'justify' })
    })
    const { text } = await read(bytes)
    expect(text).toBe(`Statement in two columns, Oslo, 3 May 2024\n\n${prose(14)}\n`)
  })

  it('are read in three columns too', async () => {
    const bytes = await pdfFile((doc) => {
      doc.fontSize(8).text(prose(18), { columns: 3, columnGap: 18, height: 160 })
    })
    expect((await read(bytes)).text).toBe(`${prose(18)}\n`)
  })

  it('keep the rows of a table, with cells of several lines made whole', async () => {
    const long = 'Open a joint office for water in the capital of Kenya, with the staff it needs'
    const bytes = await pdfFile((doc) => {
      doc.fontSize(11).text(prose(3)).moveDown()
      doc.table({
        data: [
          ['What', 'Who', 'When'],
          [long, 'Norway', 'June 2025'],
          ['Survey', 'Kenya', '2026'],
        ],
      })
      doc.moveDown().text(prose(3, 1), 72)
    })
    expect((await read(bytes)).text).toBe(
      `${prose(3)}\n\nWhat | Who | When\n${long} | Norway | June 2025\nSurvey | Kenya | 2026\n\n${prose(3, 1)}\n`,
    )
  })
})

describe('a PDF', () => {
  it('gives its title for want of a better one, unless a program wrote it', async () => {
    const titled = (Title: string) =>
      pdfFile((doc) => doc.text('We will meet.'), { info: { Title } })
    expect((await read(await titled('Talks in Oslo'))).fallbackTitle).toBe('Talks in Oslo')
    expect((await read(await titled('Microsoft Word - final2.docx'))).fallbackTitle).toBeUndefined()
  })

  it('is refused behind a password, but not for what may be done with it', async () => {
    const locked = await pdfFile((doc) => doc.text('We will meet.'), { userPassword: 'x' })
    await expect(read(locked)).rejects.toThrow('statement.pdf is protected by a password')
    const noPrint = await pdfFile((doc) => doc.text('We will meet.'), { ownerPassword: 'x' })
    expect((await read(noPrint)).text).toBe('We will meet.\n')
  })

  it('is refused when its pages are pictures, and tells which of them are', async () => {
    const scan = await pdfFile((doc) => doc.rect(50, 50, 400, 600).fill('#999'))
    await expect(read(scan)).rejects.toThrow('its pages are pictures')
    const partly = await pdfFile((doc) => {
      doc.text('We will meet.')
      doc.addPage().rect(50, 50, 400, 600).fill('#999')
    })
    expect((await read(partly)).notes).toEqual([
      'Page 2 holds no text (empty, or a picture) and was not read.',
    ])
  })

  it('is refused when it is damaged', async () => {
    await expect(read(Buffer.from('%PDF-1.7\nrubbish'))).rejects.toThrow('is damaged')
    const named = readBytes(Buffer.from('We will meet.'), { fileName: 'statement.pdf' })
    await expect(named).rejects.toThrow('statement.pdf is damaged and cannot be read as a PDF')
  })

  it('is read the right way up when its pages are turned', async () => {
    const bytes = await pdfFile((doc) => {
      doc.page.dictionary.data.Rotate = 90
      doc.rotate(-90).fontSize(11).text(prose(12), -700, 100, { width: 400 })
    })
    expect((await read(bytes)).text).toBe(`${prose(12)}\n`)
  })
})
