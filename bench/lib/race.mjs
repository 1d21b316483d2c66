/**
 * Milliseconds of processor time of the fastest of `rounds` rounds for each of the runners, who take
 * turns, so that a busy moment of the machine falls on all; each is warmed up for `warm`
 * milliseconds before.
 */
export function race(runners, { rounds, warm = 0 }) {
  for (const run of runners) {
    const until = performance.now() + warm
    while (performance.now() < until) run()
  }
  const best = runners.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round += 1)
    for (const [i, run] of runners.entries()) best[i] = Math.min(best[i], timed(run))
  return best
}

function timed(run) {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
