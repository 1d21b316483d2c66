import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { PledgeError } from '../../src/domain/errors.js'
import { itemLinks, reminderLinks } from '../../src/mail/links.js'
import { redactTokens } from '../../src/mail/redact.js'
import { makeToken, PURPOSES, readToken, requireEpoch } from '../../src/mail/tokens.js'
import { person, settings } from './samples.js'

const SECRET = 'a secret of at least thirty-two letters'
const now = Temporal.Instant.from('2024-04-23T05:00:00Z')
const claims = {
  purpose: 'respond',
  personId: 7,
  epoch: 2,
  commitmentId: 12,
  messageId: 3,
} as const

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.catch((e: unknown) => e)
  if (!(error instanceof PledgeError)) throw new Error(`no PledgeError but ${String(error)}`)
  expect(error.code).toBe('not_allowed')
  expect(error.next).not.toBe('')
  return error.message
}

describe('a link', () => {
  it('stands for what it was made for', async () => {
    const token = await makeToken(SECRET, claims)
    expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(await readToken(SECRET, token, 'respond', now)).toEqual({
      ...claims,
      eventId: null,
      expires: null,
    })
  })

  it('is the same each time, so that a retried mail is', async () => {
    expect(await makeToken(SECRET, claims)).toBe(await makeToken(SECRET, claims))
  })

  it('serves its own purpose alone', async () => {
    for (const purpose of PURPOSES.filter((p) => p !== 'respond')) {
      const token = await makeToken(SECRET, { ...claims, purpose })
      expect(await refusal(readToken(SECRET, token, 'respond', now))).toContain('another page')
      expect((await readToken(SECRET, token, ['respond', purpose], now)).purpose).toBe(purpose)
    }
  })

  it('ends when it expires, and not before', async () => {
    const expires = now.add({ minutes: 15 })
    const token = await makeToken(SECRET, { ...claims, purpose: 'confirm', expires })
    const read = (at: Temporal.Instant) => readToken(SECRET, token, 'confirm', at)
    expect((await read(now.add({ minutes: 14 }))).expires?.equals(expires)).toBe(true)
    expect(await refusal(read(now.add({ minutes: 15 })))).toBe('This link has expired.')
  })

  it('to stop mails works for ever', async () => {
    const token = await makeToken(SECRET, { purpose: 'unsubscribe', personId: 7, epoch: 0 })
    const later = Temporal.Instant.from('2094-04-23T05:00:00Z')
    expect((await readToken(SECRET, token, 'unsubscribe', later)).personId).toBe(7)
  })

  it('is refused when changed, cut, made elsewhere, or unsigned', async () => {
    const token = await makeToken(SECRET, claims)
    const [head, body, seal] = token.split('.')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const forged = Buffer.from('{"p":"respond","s":8,"e":2}').toString('base64url')
    const bad = [
      token.slice(0, -3),
      `${head}.${forged}.${seal}`,
      `${none}.${body}.`,
      await makeToken('another secret', claims),
      '',
      'x',
    ]
    for (const one of bad) {
      expect(await refusal(readToken(SECRET, one, 'respond', now))).toContain('not complete')
    }
  })

  it('is withdrawn with all of its owner when their epoch counts up', async () => {
    const payload = await readToken(SECRET, await makeToken(SECRET, claims), 'respond', now)
    expect(() => requireEpoch(payload, 2)).not.toThrow()
    expect(() => requireEpoch(payload, 3)).toThrow(PledgeError)
  })
})

it('under a commitment leads to its answers, its page and its stop', async () => {
  const links = await itemLinks(settings, SECRET, { person, commitmentId: 12, messageId: 3 })
  const token = /\/act\/([^?]+)\?answer=fulfilled$/.exec(links.done)?.[1] ?? ''
  expect(await readToken(SECRET, token, 'respond', now)).toMatchObject({
    personId: 7,
    commitmentId: 12,
    messageId: 3,
  })
  expect(links.moved).toBe(`https://pledges.example.org/act/${token}?answer=moved`)
  expect(links.open).toBe('https://pledges.example.org/commitments/12')
  const stop = await readToken(SECRET, links.stopThis.split('/').at(-1) ?? '', 'unsubscribe', now)
  expect(stop.commitmentId).toBe(12)
  const foot = await reminderLinks(settings, SECRET, person)
  const all = await readToken(SECRET, foot.stopAll.split('/').at(-1) ?? '', 'unsubscribe', now)
  expect(all.commitmentId).toBeNull()
  expect(redactTokens(foot.report)).toBe(foot.report)
})

describe('what a page or a log shows', () => {
  it('holds no token, whatever the text around it', async () => {
    const token = await makeToken(SECRET, claims)
    const text = `See <a href="https://x.org/act/${token}?answer=moved">here</a>, https://x.org/stop/${token}.\nlog ${token}`
    const shown = redactTokens(text)
    expect(shown).toBe(
      'See <a href="https://x.org/act/…?answer=moved">here</a>, https://x.org/stop/….\nlog …',
    )
    for (const part of token.split('.')) expect(shown).not.toContain(part)
  })

  it('holds no sign-in token, which is made elsewhere', () => {
    expect(redactTokens('https://x.org/sign-in/aB3-dEf_9 and https://x.org/sign-in')).toBe(
      'https://x.org/sign-in/… and https://x.org/sign-in',
    )
  })

  it('holds none in a raw mail either, where lines break inside tokens', async () => {
    const token = await makeToken(SECRET, claims)
    const raw = `https://x.org/act/${token.slice(0, 30)}=\r\n${token.slice(30)}?answer=3Dmoved`
    expect(redactTokens(raw)).toBe('https://x.org/act/…?answer=3Dmoved')
  })
})
