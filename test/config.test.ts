import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadConfig, redact } from '../src/config.js'
import { PledgeError } from '../src/domain/errors.js'
import { DEFAULT_LADDER } from '../src/domain/settings.js'

const folder = mkdtempSync(join(tmpdir(), 'pledgewatch-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const withFile = (yaml: string, env: Record<string, string> = {}) => {
  const path = join(folder, `${Math.abs(hash(yaml))}.yaml`)
  writeFileSync(path, yaml)
  return loadConfig({ PLEDGEWATCH_CONFIG: path, ...env }, folder)
}
const hash = (text: string) => [...text].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) | 0, 7)

function complaint(load: () => unknown): PledgeError {
  try {
    load()
  } catch (error) {
    if (error instanceof PledgeError) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

describe('the configuration', () => {
  it('needs nothing: loopback, a data folder beside, files instead of a relay', () => {
    const config = loadConfig({}, folder)
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      smtpUrl: null,
      databaseUrl: null,
    })
    expect(config.data).toBe(join(folder, 'data'))
    expect(config.settings).toMatchObject({ publicUrl: 'http://localhost:3000', zone: 'UTC' })
    expect(config.settings.ladder).toEqual(DEFAULT_LADDER)
  })

  it('lets the environment win over the file', () => {
    const config = withFile('zone: Africa/Bamako\nhome: [Mali]\n', { PORT: '8080' })
    expect(config.settings).toMatchObject({ zone: 'Africa/Bamako', home: ['Mali'] })
    expect(config.settings.publicUrl).toBe('http://localhost:8080')
  })

  it('takes any variable from the file that NAME_FILE names', () => {
    const path = join(folder, 'secret')
    writeFileSync(path, `${'x'.repeat(40)}\n`)
    expect(loadConfig({ PLEDGEWATCH_SECRET_FILE: path }, folder).secret).toBe('x'.repeat(40))
  })

  it.each([
    ['an unknown key', 'ladders: {}', 'ladders'],
    ['an unknown key further in', 'digest: { day: 1 }', 'day'],
    ['a zone that is none', 'zone: Europe/Nowhere', 'zone'],
    ['an hour that is none', 'digest: { hour: 25 }', 'digest.hour'],
  ])('names %s', (_what, yaml, key) => {
    const error = complaint(() => withFile(yaml))
    expect(error.code).toBe('config')
    expect(error.message).toContain(key)
    expect(error.next).not.toBe('')
  })

  it.each([
    ['PORT', 'eighty'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SMTP_URL', 'mail.example.org'],
    ['PLEDGEWATCH_URL', 'desk.example.org'],
    ['PLEDGEWATCH_SECRET', 'short'],
    ['MAIL_FROM', 'nobody'],
    ['PLEDGEWATCH_SECRET_FILE', '/nowhere/secret'],
    ['PLEDGEWATCH_LOG', 'loud'],
  ])('names the variable %s when it is wrong', (name, value) => {
    const error = complaint(() => loadConfig({ [name]: value }, folder))
    expect(error.message).toContain(name)
  })

  it('shows no secret in what it prints about itself', () => {
    const config = loadConfig(
      {
        DATABASE_URL: 'postgres://desk:hunter2@db/register',
        SMTP_URL: 'smtps://desk:swordfish@relay',
        PLEDGEWATCH_SECRET: 'k'.repeat(32),
      },
      folder,
    )
    expect(JSON.stringify(redact(config))).not.toMatch(/hunter2|swordfish|kkkk/)
  })
})

describe('the second reader', () => {
  const url = 'https://api.example.org/v1'
  const set = (more: Record<string, string>, yaml = '{}') =>
    withFile(yaml, { PLEDGEWATCH_LLM_URL: url, PLEDGEWATCH_LLM_MODEL: 'gpt-x', ...more })

  it('is none without an address', () => {
    expect(loadConfig({ PLEDGEWATCH_LLM_MODEL: 'gpt-x' }, folder).secondReader).toBeNull()
  })

  it('has limits of time and of requests, which the file can change', () => {
    expect(set({}).secondReader).toEqual({
      ...{ url, model: 'gpt-x', key: null, seconds: 60, passageSeconds: 30, parallel: 4 },
    })
    expect(set({}, 'secondReader: { seconds: 300 }').secondReader).toMatchObject({ seconds: 300 })
  })

  it('takes its address, model and key from files too, and never shows the key', () => {
    const path = join(folder, 'key')
    writeFileSync(path, 'sk-secret\n')
    const config = set({ PLEDGEWATCH_LLM_KEY_FILE: path })
    expect(config.secondReader?.key).toBe('sk-secret')
    expect(JSON.stringify(redact(config))).not.toContain('sk-secret')
  })

  it.each([
    ['PLEDGEWATCH_LLM_URL', 'api.example.org'],
    ['PLEDGEWATCH_LLM_URL', 'https://name:word@api.example.org/v1'],
    ['PLEDGEWATCH_LLM_MODEL', ''],
    ['PLEDGEWATCH_LLM_MODEL', 'rules'],
    ['PLEDGEWATCH_LLM_KEY', 'two words'],
    ['PLEDGEWATCH_LLM_KEY_FILE', '/nowhere/key'],
  ])('names the variable %s when it is wrong: %s', (name, value) => {
    expect(complaint(() => set({ [name]: value })).message).toContain(name)
  })
})
