import { readFileSync } from 'node:fs'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const text = read('docker-compose.yml')
const dockerfile = read('Dockerfile')
const composed: unknown = parse(text, { merge: true })

const Services = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      image: z.string(),
      build: z.object({ context: z.string(), dockerfile: z.string().optional() }).optional(),
      user: z.string().optional(),
      ports: z.array(z.string()).default([]),
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).default({}),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
      healthcheck: z.looseObject({ disable: z.boolean().optional() }).optional(),
    }),
  ),
})
const { services } = Services.parse(composed)

/** Without `id` and `$schema`: both are in a form that ajv does not know; the rules stay. */
function composeSchema(): object {
  return JSON.parse(read('test/fixtures/compose-spec/compose-spec.json'), (key, value) => {
    const isLabel = key === '$schema' || (key === 'id' && typeof value === 'string')
    return isLabel ? undefined : value
  })
}

function validator() {
  const ajv = new Ajv2019({ strict: false, allErrors: true })
  const port = /^(\d[\d.]*:)?(\d+(-\d+)?:)?\d+(-\d+)?(\/(tcp|udp))?$/
  ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/)
  ajv.addFormat('ports', port)
  ajv.addFormat('expose', /^\d+(-\d+)?(\/(tcp|udp))?$/)
  ajv.addFormat('subnet_ip_address', /^[\d.]+\/\d+$/)
  return ajv.compile(composeSchema())
}

/** The stages of the Dockerfile in order, each with the lines that follow its FROM. */
function stages(): Array<{ image: string; name: string; lines: string[] }> {
  const found: Array<{ image: string; name: string; lines: string[] }> = []
  for (const line of dockerfile.split('\n')) {
    const from = /^FROM (\S+) AS (\S+)$/.exec(line)
    if (from?.[1] && from[2]) found.push({ image: from[1], name: from[2], lines: [] })
    else found.at(-1)?.lines.push(line)
  }
  return found
}

describe('docker-compose.yml', () => {
  it('is a valid compose file by the official schema', () => {
    const valid = validator()
    valid(composed)
    expect(valid.errors).toBeNull()
  })

  it('is held against a schema that does refuse a wrong file', () => {
    const valid = validator()
    expect(valid({ services: { web: { image: 'a', prots: ['1:1'] } } })).toBe(false)
    expect(valid({ services: { web: { image: 'a', ports: ['127.0.0.1:x'] } } })).toBe(false)
  })

  it('publishes ports on the loopback address of the host only', () => {
    const ports = Object.values(services).flatMap((service) => service.ports)
    expect(ports.length).toBeGreaterThan(0)
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/)
    expect(services.db?.ports).toEqual([])
    expect(text).not.toMatch(/network_mode:\s*["']?host/)
  })

  it('starts pages and worker as processes of their own, after the migration', () => {
    expect(services.web?.command).toEqual(['serve', '--no-worker'])
    expect(services.worker?.command).toEqual(['worker'])
    expect(services.migrate?.command).toEqual(['migrate'])
    expect(services.migrate?.depends_on.db?.condition).toBe('service_healthy')
    for (const name of ['web', 'worker']) {
      expect(services[name]?.depends_on.migrate?.condition).toBe('service_completed_successfully')
    }
  })

  it('refuses to start without a secret of its own', () => {
    for (const name of ['web', 'worker', 'migrate']) {
      expect(services[name]?.environment.PLEDGEWATCH_SECRET).toMatch(/^\$\{PLEDGEWATCH_SECRET:\?/)
    }
  })

  it('names every image with a tag, and builds the one that no registry has', () => {
    for (const [name, service] of Object.entries(services)) {
      expect(service.image, name).toMatch(/^[\w./-]+:[\w.-]+$/)
      expect(service.image, name).not.toMatch(/:latest$/)
      expect(service.image.startsWith('pledgewatch:'), name).toBe(service.build !== undefined)
      if (service.build) expect(service.build).toEqual({ context: '.' })
    }
    expect(services.db?.image).toBe('postgres:17-alpine')
  })

  it('mounts only volumes that it declares', () => {
    const Volumes = z.object({ volumes: z.record(z.string(), z.unknown()) })
    const declared = Object.keys(Volumes.parse(composed).volumes)
    const used = Object.values(services).flatMap((service) =>
      z.array(z.string()).default([]).parse(service.volumes),
    )
    expect(new Set(used.map((volume) => volume.split(':')[0]))).toEqual(new Set(declared))
  })
})

describe('the images', () => {
  const [build, run] = stages()
  const final = run?.lines.join('\n') ?? ''

  it('never run as root', () => {
    expect(final).toMatch(/^USER node$/m)
    for (const [name, service] of Object.entries(services)) {
      if (service.build) expect(service.user, name).toBeUndefined()
      else expect(service.user, name).toMatch(/^(?!root\b|0\b)\S+$/)
      expect(service.privileged, name).toBeUndefined()
    }
  })

  it('share one base that runs the Node versions we support', () => {
    expect(build?.image).toBe(run?.image)
    const major = /^node:(\d+)-/.exec(run?.image ?? '')?.[1]
    expect(Number(major)).toBeGreaterThanOrEqual(20)
  })

  it('carry no compiler: the last stage installs without development packages or scripts', () => {
    expect(final).toMatch(/npm ci --omit=dev --omit=optional --omit=peer --ignore-scripts/)
    expect(final).toMatch(/^COPY --from=build \/app\/dist dist$/m)
    expect(final).not.toMatch(/^COPY (src|scripts|tsconfig)/m)
  })

  it('copy only what the build context lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      (match[1] ?? '').split(' '),
    )
    expect(copied.length).toBeGreaterThan(0)
    for (const path of copied) {
      expect(
        allowed.some((entry) => path === entry || path.startsWith(`${entry}/`)),
        path,
      ).toBe(true)
    }
  })

  it('carry everything that the package itself ships', () => {
    const { files } = z
      .object({ files: z.array(z.string()) })
      .parse(JSON.parse(read('package.json')))
    for (const file of files) expect(final).toMatch(new RegExp(`^COPY .*\\b${file}$`, 'm'))
  })

  it('tell whether the pages answer, where there are pages', () => {
    expect(final).toMatch(/^HEALTHCHECK [\s\S]+\/healthz/m)
    expect(services.web?.healthcheck).toBeUndefined()
    expect(services.worker?.healthcheck?.disable).toBe(true)
  })
})
