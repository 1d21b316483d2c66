import { describe, expect, it } from 'vitest'
import { barrels } from './architecture/barrels.js'
import { cycles } from './architecture/cycles.js'
import { strayPackages, wrongDirections } from './architecture/direction.js'
import { moduleOf, readModules } from './architecture/modules.js'
import { strayProcessUse } from './architecture/process-use.js'
import { impurities } from './architecture/purity.js'
import { functions, largest, quantile } from './architecture/sizes.js'
import { outerHandles } from './architecture/transactions.js'

const modules = readModules('src')
const one = (path: string, code: string) => [moduleOf(path, code)]

describe('the layout of src', () => {
  it('has something to hold', () => {
    expect(modules.length).toBeGreaterThan(20)
  })

  it('imports in one direction only, from main down to domain', () => {
    expect(wrongDirections(modules)).toEqual([])
  })

  it('has no import cycles', () => {
    expect(cycles(modules)).toEqual([])
  })

  it('has no file that only passes on what others define', () => {
    expect(modules.flatMap(barrels)).toEqual([])
  })

  it('leaves the timetable to one file', () => {
    expect(strayPackages(modules)).toEqual([])
  })

  it('ends the process and reads the environment in one place', () => {
    expect(modules.flatMap(strayProcessUse)).toEqual([])
  })

  it('keeps domain and extract free of clocks, chance, process and I/O', () => {
    const pure = modules.filter(({ room }) => room === 'domain' || room === 'extract')
    expect(pure.length).toBeGreaterThan(5)
    expect(pure.flatMap(impurities)).toEqual([])
  })

  it('never uses the outer database handle inside a transaction', () => {
    expect(modules.flatMap(outerHandles)).toEqual([])
  })

  it('is made of small files', () => {
    const sizes = modules.map(({ path, lines }) => ({ name: path, lines }))
    const lines = sizes.map((size) => size.lines)
    const long = sizes.filter((size) => size.lines > 200)
    expect(quantile(lines, 0.5), largest(sizes, 10)).toBeLessThanOrEqual(80)
    expect(long.length / sizes.length, largest(long, 20)).toBeLessThanOrEqual(0.1)
  })

  it('is made of functions that can be seen whole', () => {
    const sizes = modules.flatMap(functions)
    const lines = sizes.map((size) => size.lines)
    expect(quantile(lines, 0.5), largest(sizes, 10)).toBeLessThanOrEqual(12)
    expect(quantile(lines, 0.9), largest(sizes, 20)).toBeLessThanOrEqual(40)
  })
})

describe('the rules that hold the layout', () => {
  it('see an import against the direction, also one of a type or at run time', () => {
    const db = moduleOf('src/db/x.ts', '')
    for (const code of [
      `import { x } from '../db/x.js'`,
      `import type { X } from '../db/x.js'`,
      `const load = () => import('../db/x.js')`,
      `type X = import('../db/x.js').X`,
    ]) {
      expect(wrongDirections([db, moduleOf('src/mail/y.ts', code)]), code).toEqual([
        'src/mail/y.ts imports src/db/x.ts: "mail" may not use "db"',
      ])
    }
  })

  it('let a command name the shape of the app, but not make one', () => {
    const app = moduleOf('src/app.ts', '')
    const names = moduleOf('src/cli/x.ts', `import type { App } from '../app.js'`)
    const makes = moduleOf('src/cli/x.ts', `import { open } from '../app.js'`)
    expect(wrongDirections([app, names])).toEqual([])
    expect(wrongDirections([app, makes])).toHaveLength(1)
  })

  it('see a room without a place', () => {
    expect(wrongDirections(one('src/utils/x.ts', 'const a = 1'))).toHaveLength(1)
  })

  it('see a cycle through three files once', () => {
    const ring = ['a', 'b', 'c'].map((name, at) =>
      moduleOf(`src/db/${name}.ts`, `import './${['b', 'c', 'a'][at]}.js'`),
    )
    expect(cycles(ring)).toEqual(['src/db/a.ts -> src/db/b.ts -> src/db/c.ts -> src/db/a.ts'])
  })

  it('see a file that passes on what others define', () => {
    expect(one('src/db/x.ts', `export * from './a.js'`).flatMap(barrels)).toHaveLength(1)
    expect(one('src/db/x.ts', `export { a } from './a.js'`).flatMap(barrels)).toHaveLength(1)
    expect(one('src/db/x.ts', 'const a = 1; export { a }').flatMap(barrels)).toEqual([])
  })

  it.each([
    'Temporal.Now.instant()',
    'new Date()',
    'Date.now()',
    'Math.random()',
    'process.env.X',
    `import { readFileSync } from 'node:fs'`,
    `import pg from 'pg'`,
    'setTimeout(f, 1)',
  ])('see that %s is not pure', (code) => {
    expect(one('src/domain/x.ts', code).flatMap(impurities)).not.toEqual([])
  })

  it.each([
    'new Date(iso)',
    'const a = { process: 1 }; a.process',
    'interface A { process: string; fetch(): void }',
    `import { Temporal } from 'temporal-polyfill'; Temporal.PlainDate.from('2024-02-28')`,
    '// Date.now() is banned here',
    `const words = "Temporal.Now"`,
  ])('see that %s is pure', (code) => {
    expect(one('src/domain/x.ts', code).flatMap(impurities)).toEqual([])
  })

  it('see who ends the process', () => {
    expect(one('src/cli/x.ts', 'process.exit(1)').flatMap(strayProcessUse)).toHaveLength(1)
    expect(one('src/main.ts', 'process.exit(1)').flatMap(strayProcessUse)).toEqual([])
  })

  it('see who else would keep a timetable', () => {
    const code = `import cron from 'node-cron'`
    expect(strayPackages(one('src/web/x.ts', code))).toHaveLength(1)
    expect(strayPackages(one('src/jobs/scheduler.ts', code))).toEqual([])
  })

  it.each([
    'db.transaction(async (tx) => { await db.select() })',
    'c.db.transaction(async (tx) => { await c.db.select() })',
    'c.db.transaction(async (tx) => helper(db))',
    'db.transaction((tx) => one(tx, { db }))',
  ])('see the outer handle in %s', (code) => {
    expect(one('src/actions/x.ts', code).flatMap(outerHandles)).not.toEqual([])
  })

  it.each([
    'db.transaction(async (tx) => { await tx.select() }); db.select()',
    'db.transaction(async (db) => { await db.select() })',
    'db.transaction((tx) => one(tx, { db: tx }))',
  ])('see nothing wrong in %s', (code) => {
    expect(one('src/actions/x.ts', code).flatMap(outerHandles)).toEqual([])
  })
})
