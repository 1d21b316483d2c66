// What it costs to start the command line, beside starting Node with nothing to do.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './lib/median.mjs'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const RUNS = 21
const GOAL_MS = 150

function time(args) {
  const started = performance.now()
  const done = spawnSync(process.execPath, args, { stdio: 'ignore' })
  if (done.status !== 0) {
    throw new Error(`node ${args.join(' ')} failed. Run "npm run build" first.`)
  }
  return performance.now() - started
}

export function run() {
  const ours = []
  const bare = []
  // Taken in turns, so that a busy moment of the machine falls on both.
  for (let turn = 0; turn <= RUNS; turn += 1) {
    const [one, other] = [time(['-e', '0']), time([main, '--version'])]
    if (turn === 0) continue
    bare.push(one)
    ours.push(other)
  }
  const extra = median(ours) - median(bare)
  return [
    {
      what: 'pledgewatch --version',
      ours: median(ours),
      beside: median(bare),
      unit: 'ms',
      besideWhat: 'node -e 0',
      compared: `+${extra.toFixed(1)} ms`,
      goal: `at most +${GOAL_MS} ms`,
      met: extra <= GOAL_MS,
    },
  ]
}
