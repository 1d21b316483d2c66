// npm run bench            every benchmark
// npm run bench -- start   those named
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format } from './lib/table.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const known = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs') && name !== 'run.mjs')
  .map((name) => name.slice(0, -'.mjs'.length))
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown[0]}". Take one of: ${known.join(', ')}.`)
  process.exit(2)
}

const rows = []
for (const name of asked.length > 0 ? asked : known) {
  const { run } = await import(`./${name}.mjs`)
  process.stderr.write(`${name} …\n`)
  for (const row of await run()) rows.push({ bench: name, ...row })
}

console.log(format(rows))
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
mkdirSync(`${folder}results`, { recursive: true })
writeFileSync(`${folder}results/latest.json`, `${JSON.stringify({ machine, rows }, null, 2)}\n`)
console.log(`\nNode ${process.version}, ${machine.cores} cores. Also in bench/results/latest.json.`)
if (rows.some((row) => row.met === false)) process.exitCode = 1
