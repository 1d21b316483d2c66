import fc from 'fast-check'
import { type ParsedMail, simpleParser } from 'mailparser'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { listIdOf, messageIdOf } from '../../src/mail/identity.js'
import { buildMime, type MimeInput } from '../../src/mail/mime.js'
import { readMime } from '../../src/mail/read-mime.js'
import { reminderMail } from '../../src/mail/reminder.js'
import { links, oneItem, settings } from './samples.js'

const base: MimeInput = {
  ...reminderMail(oneItem),
  from: settings.mail.from,
  to: { name: 'Anna Desk', address: 'desk@example.org' },
  messageId: messageIdOf('0193-abc', settings),
  date: Temporal.Instant.from('2024-04-23T05:00:00Z'),
  references: ['<first@pledges.example.org>', '<second@pledges.example.org>'],
  listId: listIdOf(settings),
  unsubscribe: { https: links.stopAll },
}

/** The header fields as they stand on the wire, unfolded. */
function fields(mime: string): Array<[string, string]> {
  const head = mime.slice(0, mime.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  return head.split('\r\n').map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
}

const field = (mime: string, name: string) =>
  fields(mime)
    .filter(([key]) => key === name)
    .map(([, value]) => value)

const addressOf = (mail: ParsedMail, key: 'from' | 'to') => {
  const found = mail[key]
  return [found].flat().flatMap((one) => one?.value ?? [])
}

describe('the headers of a mail', async () => {
  const mime = await buildMime(base)
  const mail = await simpleParser(mime)

  it('say from whom and to whom', () => {
    expect(addressOf(mail, 'from')).toEqual([
      { name: 'Pledgewatch', address: 'watch@pledges.example.org' },
    ])
    expect(addressOf(mail, 'to')).toEqual([{ name: 'Anna Desk', address: 'desk@example.org' }])
  })

  it('carry the subject with all its letters', () => {
    expect(mail.subject).toBe(base.subject)
    expect(readMime(mime).subject).toBe(base.subject)
  })

  it('carry the Message-ID of the row and the thread it belongs to', () => {
    expect(mail.messageId).toBe('<0193-abc@pledges.example.org>')
    expect(mail.inReplyTo).toBe('<second@pledges.example.org>')
    expect(mail.references).toEqual(['<first@pledges.example.org>', '<second@pledges.example.org>'])
  })

  it('are dated by the run, not by the clock', () => {
    expect(mail.date?.toISOString()).toBe('2024-04-23T05:00:00.000Z')
  })

  it('name the list', () => {
    expect(field(mime, 'list-id')).toEqual(['Pledgewatch <pledgewatch.pledges.example.org>'])
  })

  it('offer one click to stop, in one header', () => {
    expect(field(mime, 'list-unsubscribe')).toEqual([`<${links.stopAll}>`])
    expect(field(mime, 'list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
  })

  it('ask machines not to answer, but do not suppress bounces', () => {
    expect(field(mime, 'auto-submitted')).toEqual(['auto-generated'])
    expect(field(mime, 'x-auto-response-suppress')).toEqual(['DR, RN, NRN, OOF, AutoReply'])
  })

  it('say multipart/alternative, plain text first', () => {
    expect(field(mime, 'content-type')[0]).toMatch(/^multipart\/alternative;/)
    expect(mime.indexOf('Content-Type: text/plain; charset=utf-8')).toBeLessThan(
      mime.indexOf('Content-Type: text/html; charset=utf-8'),
    )
  })

  it('bring both parts unchanged', () => {
    expect(mail.text?.trimEnd()).toBe(base.text.trimEnd())
    expect(mail.html).toBe(base.html)
    expect(readMime(mime)).toMatchObject({ text: base.text, html: base.html })
  })

  it('keep every line within what SMTP allows, ended by CR LF', () => {
    for (const line of mime.split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(998)
      expect(line).not.toContain('\n')
    }
  })
})

describe('ways to stop', () => {
  it('are not offered over http, where one click would not be safe', async () => {
    const mime = await buildMime({
      ...base,
      unsubscribe: { https: 'http://localhost:3000/stop/x' },
    })
    expect(field(mime, 'list-unsubscribe')).toEqual([])
    expect(field(mime, 'list-unsubscribe-post')).toEqual([])
  })

  it('hold mail only where somebody reads it', async () => {
    const mailto = 'mailto:replies@pledges.example.org?subject=stop'
    const both = await buildMime({ ...base, unsubscribe: { https: links.stopAll, mailto } })
    expect(field(both, 'list-unsubscribe')).toEqual([`<${links.stopAll}>, <${mailto}>`])
    const only = await buildMime({ ...base, unsubscribe: { mailto } })
    expect(field(only, 'list-unsubscribe')).toEqual([`<${mailto}>`])
    expect(field(only, 'list-unsubscribe-post')).toEqual([])
  })

  it('are missing from mails that a person asked for', async () => {
    const mime = await buildMime({ ...base, listId: null, unsubscribe: undefined, references: [] })
    const names = fields(mime).map(([name]) => name)
    expect(names.filter((name) => /^(list-|references|in-reply-to)/.test(name))).toEqual([])
  })
})

it('gives the same bytes for the same mail, so that a retry is no second mail', async () => {
  expect(await buildMime(base)).toBe(await buildMime(base))
})

it('answers go to the mailbox for replies', async () => {
  const mime = await buildMime({ ...base, replyTo: 'replies@pledges.example.org' })
  expect(field(mime, 'reply-to')).toEqual(['replies@pledges.example.org'])
})

it('lets nobody smuggle in a header, whatever titles and names hold', async () => {
  const expected = fields(await buildMime(base))
    .map(([name]) => name)
    .sort()
  const hostile = fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\u2028',
        '\0',
        ' ',
        'Bcc: x@y.z',
        'X-Evil: 1',
        'é',
        '"',
        '<',
        '>',
        ',',
        '=',
      ),
      { minLength: 1 },
    )
    .map((parts) => `a${parts.join('')}z`)
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (subject, name, id) => {
      const mime = await buildMime({
        ...base,
        subject,
        to: { name, address: 'desk@example.org' },
        references: [`<${id}@x>`],
        listId: id,
      })
      expect(
        fields(mime)
          .map(([key]) => key)
          .sort(),
      ).toEqual(expected)
      expect(addressOf(await simpleParser(mime), 'to').map((to) => to.address)).toEqual([
        'desk@example.org',
      ])
    }),
    { numRuns: 40 },
  )
})

it('takes the domain of the sender into its identifiers', () => {
  const local = { ...settings, mail: { ...settings.mail, from: 'pledgewatch@localhost' } }
  expect(messageIdOf('u', local)).toBe('<u@localhost>')
  expect(listIdOf(local)).toBe('pledgewatch.localhost')
})
