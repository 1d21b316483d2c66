// Compiles with tsc, copies what is not TypeScript, and sets the run bit that tsc leaves off.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
rmSync(`${root}/dist`, { recursive: true, force: true })
const tsc = spawnSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', root], {
  stdio: 'inherit',
})
if (tsc.status !== 0) process.exit(tsc.status ?? 1)
if (existsSync(`${root}/src/web/public`)) {
  cpSync(`${root}/src/web/public`, `${root}/dist/web/public`, { recursive: true })
}
// Parsed once here rather than at every start.
const parties = readdirSync(`${root}/config/gazetteer`)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => parse(readFileSync(`${root}/config/gazetteer/${name}`, 'utf8')))
writeFileSync(`${root}/dist/gazetteer.json`, JSON.stringify(parties))
chmodSync(`${root}/dist/main.js`, 0o755)
