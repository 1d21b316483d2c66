// Compiles with tsc, copies what is not TypeScript, and sets the run bit that tsc leaves off.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
rmSync(`${root}/dist`, { recursive: true, force: true })
const tsc = spawnSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', root], {
  stdio: 'inherit',
})
if (tsc.status !== 0) process.exit(tsc.status ?? 1)
if (existsSync(`${root}/src/web/public`)) {
  cpSync(`${root}/src/web/public`, `${root}/dist/web/public`, { recursive: true })
}
chmodSync(`${root}/dist/main.js`, 0o755)
