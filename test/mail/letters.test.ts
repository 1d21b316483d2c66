import { describe, expect, it } from 'vitest'
import { confirmMail } from '../../src/mail/confirm.js'
import { signInMail } from '../../src/mail/sign-in.js'
import { settings } from './samples.js'
import { addressesInHtml, addressesInText, facts, visible } from './words.js'

const signIn = signInMail({
  address: 'desk@example.org',
  name: 'Anna',
  link: 'https://pledges.example.org/sign-in/aB3dEf9',
  minutes: 15,
  settings,
})

const confirm = confirmMail({
  address: 'desk@example.org',
  name: null,
  link: 'https://pledges.example.org/confirm/eyJhbGciOiJIUzI1NiJ9.eyJwIjoiY29uZmlybSJ9.c2ln',
  settings,
})

it('a sign-in link comes with how long it works, for whom, and what to do if unasked', () => {
  expect(signIn.subject).toBe('Your sign-in link for Pledgewatch')
  const text = signIn.text.replace(/\s+/g, ' ')
  expect(text).toContain('Sign in: https://pledges.example.org/sign-in/aB3dEf9')
  expect(text).toContain('It works once, within 15 minutes, for desk@example.org')
  expect(text).toContain('If you did not ask for it, ignore this mail')
})

it('a confirmation says who is asked, for what, and that nothing comes without it', () => {
  const text = confirm.text.replace(/\s+/g, ' ')
  expect(text).toContain('You were entered as desk@example.org')
  expect(text).toContain('Without that, no reminder is sent here.')
})

describe.each([
  ['sign-in', signIn],
  ['confirmation', confirm],
])('both parts of a %s mail', (_, mail) => {
  it('tell the same facts and lead to the same page', () => {
    const seen = facts(visible(mail.html))
    seen.splice(seen.indexOf('Pledgewatch'), 1)
    expect(seen).toEqual(facts(mail.text))
    expect(addressesInHtml(mail.html)).toEqual(addressesInText(mail.text))
  })
})
