import { race } from './race.mjs'

const MOST = 2.2

/** Whether `read` takes at most about twice the time for `twice` of what it takes for `once`. */
export function growth(what, read, once, twice, rounds) {
  const [one, two] = race([() => read(once), () => read(twice)], { rounds })
  const ratio = two / one
  // What takes less than the clock tells apart cannot be called slow.
  const met = ratio <= MOST || two < 5
  return {
    what,
    ours: two,
    beside: one,
    unit: 'ms',
    besideWhat: 'half of it',
    compared: `${ratio.toFixed(2)} times`,
    goal: `at most ${MOST} times`,
    met,
  }
}
