/** What rules, mails and pages need of the configuration; values only. */
export interface Settings {
  /** Public address in links, without a trailing slash. */
  publicUrl: string
  /** Canonical names of the home parties; empty where nobody is home. */
  home: string[]
  /** IANA zone for people and sources that name none. */
  zone: string
  hemisphere: 'north' | 'south'
  dayOrder: 'day_first' | 'month_first'
  ladder: LadderSettings
  digest: DigestSettings
  mail: MailSettings
  fetch: FetchSettings
}

export interface LadderSettings {
  /** Windows at least this many days long get an "opens" step. */
  opensFromDays: number
  /** Days before the deadline. */
  before: number[]
  /** Days after the deadline. */
  after: number[]
  /** Days after the deadline on which an approximate window asks again. */
  approximateAfter: number[]
  /** Months between check-ins of undated, ongoing and from-only ones. */
  checkInMonths: number
}

export interface DigestSettings {
  /** Local hour. */
  hour: number
  /** ISO weekday of the weekly digest, Monday is 1. */
  weekday: number
  /** Day of the month of the monthly digest. */
  monthDay: number
}

export interface MailSettings {
  from: string
  /** Mailbox that reads replies, or null. */
  replyTo: string | null
  /** An address is `dead` for a message that could not be delivered for so many hours. */
  giveUpHours: number
}

/** How statements are fetched from addresses. */
export interface FetchSettings {
  /** Also from private networks and this machine: never where people nobody knows add sources. */
  allowPrivate: boolean
  /** From the request to the last byte, redirects included. */
  seconds: number
  /** Most that is read, once unpacked. */
  megabytes: number
}

export const DEFAULT_FETCH: FetchSettings = { allowPrivate: false, seconds: 30, megabytes: 20 }

export const DEFAULT_LADDER: LadderSettings = {
  opensFromDays: 28,
  before: [30, 7, 1, 0],
  after: [1, 7, 14],
  approximateAfter: [0, 14],
  checkInMonths: 3,
}
