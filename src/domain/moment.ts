/** Where in its original a quote stands. */
export interface Moment {
  /** From 1. */
  page: number | null
  /** Milliseconds from the start of the recording. */
  atMs: number | null
}

/** "page 4", "at 12:31", "at 1:02:31"; null where neither is known. */
export function momentWords({ page, atMs }: Moment): string | null {
  if (page !== null) return `page ${page}`
  return atMs === null ? null : `at ${clockOf(atMs).replace(/^(?:00:)?0?/, '')}`
}

/** "00:12:31". */
export function clockOf(atMs: number): string {
  const seconds = Math.floor(atMs / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** The mark at or before a place of the text; `marks` are in order. */
export function momentAt<M extends Moment & { start: number }>(
  marks: readonly M[],
  start: number,
): Moment {
  const mark = marks.findLast((one) => one.start <= start)
  return { page: mark?.page ?? null, atMs: mark?.atMs ?? null }
}

/** Films and sound recordings that a browser plays by itself, from a moment on. */
const PLAYED = /\.(?:mp4|m4v|webm|ogv|ogg|oga|mp3|m4a|wav)$/i

/**
 * The address of the original, leading to the page or the moment where its kind can do that; else
 * as it is. Not an address: as it is.
 */
export function momentUrl(address: string, { page, atMs }: Moment): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (page !== null) url.hash = `page=${page}`
  else if (atMs !== null) toMoment(url, Math.floor(atMs / 1000))
  else return address
  return url.href
}

function toMoment(url: URL, seconds: number): void {
  const host = url.hostname.replace(/^(?:www|m|music|player)\./, '')
  if (['youtube.com', 'youtu.be', 'youtube-nocookie.com'].includes(host)) {
    if (url.pathname.startsWith('/embed/')) url.searchParams.set('start', String(seconds))
    else url.searchParams.set('t', `${seconds}s`)
  } else if (host === 'vimeo.com') url.hash = `t=${seconds}s`
  else if (host === 'dailymotion.com') url.searchParams.set('start', String(seconds))
  else if (PLAYED.test(url.pathname)) url.hash = `t=${seconds}`
}
