const FIRST_SECONDS = 60
const LONGEST_SECONDS = 4 * 3600

/**
 * Seconds until the next attempt after `attempts` failed ones: doubling from a minute to four
 * hours, each shortened by up to half by `chance` (0…1), so that mails do not come back in a herd.
 */
export function backOff(attempts: number, chance: number): number {
  const full = Math.min(
    LONGEST_SECONDS,
    FIRST_SECONDS * 2 ** Math.min(20, Math.max(0, attempts - 1)),
  )
  return Math.round(full * (1 - chance / 2))
}
