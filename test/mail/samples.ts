import { Temporal } from 'temporal-polyfill'
import type { Person, RegisterLine } from '../../src/domain/register.js'
import { DEFAULT_FETCH, DEFAULT_LADDER, type Settings } from '../../src/domain/settings.js'
import type { Window } from '../../src/domain/window.js'
import type {
  DigestData,
  MailMilestone,
  ReminderData,
  ReminderItem,
  Why,
} from '../../src/mail/types.js'

/** What mails are tried on: one news conference of 28 February 2024, seen in April 2024. */

export const settings: Settings = {
  publicUrl: 'https://pledges.example.org',
  home: ['Russia'],
  zone: 'Europe/Moscow',
  hemisphere: 'north',
  dayOrder: 'day_first',
  ladder: DEFAULT_LADDER,
  digest: { hour: 8, weekday: 1, monthDay: 1 },
  mail: { from: 'Pledgewatch <watch@pledges.example.org>', replyTo: null, giveUpHours: 72 },
  fetch: DEFAULT_FETCH,
}

export const person: Person = {
  id: 7,
  address: 'desk@example.org',
  name: 'Anna Desk',
  zone: 'Europe/Moscow',
  hour: 8,
  mailDays: 'every',
  digest: 'weekly',
  skipQuietDigest: false,
  role: 'editor',
  keeper: false,
  confirmed: true,
  suppressed: null,
  stopped: false,
  epoch: 0,
}

export const april: Window = {
  from: '2024-04-01',
  until: '2024-04-30',
  precision: 'month',
  text: 'in April 2024',
  basis: 'Read as: the whole month of April 2024, as said.',
  assumptions: [],
}

export const autumn: Window = {
  from: '2024-09-01',
  until: '2024-11-30',
  precision: 'season',
  text: 'this autumn',
  basis: 'autumn as the months September to November, the next to come.',
  assumptions: ['northern hemisphere'],
}

export const workingGroup: RegisterLine = {
  id: 12,
  title: 'Hold the first meeting of the Russia–Mali working group',
  action: 'hold the first meeting of the working group',
  criterion: null,
  kind: 'dated',
  direction: 'joint',
  review: 'accepted',
  unseen: false,
  reviewWhy: null,
  mergedIntoId: null,
  committedBy: ['Russia', 'Mali'],
  owedTo: [],
  completion: 'not_assessed',
  restExpected: null,
  happenedOn: null,
  closed: false,
  due: april,
  firstDue: { from: '2024-04-01', until: '2024-04-30', precision: 'month' },
  moves: 0,
  arm: 0,
  checkBack: null,
  anchor: null,
  recurrence: null,
  seriesId: null,
  lastChecked: null,
  cadenceMonths: 3,
  followerId: 7,
  tags: [],
  confidence: 0.9,
  cues: [],
  reader: 'rules',
  version: 1,
  origin: {
    sourceId: 1,
    title: 'Joint news conference of the foreign ministers of Russia and Mali',
    said: '2024-02-28',
    zone: 'Europe/Moscow',
    place: 'Moscow',
    publisher: null,
    url: null,
    quote: 'The working group will meet for the first time in April 2024.',
    start: 0,
    end: 61,
    speaker: 'Sergey Lavrov',
    page: null,
    atMs: null,
  },
}

const origin = workingGroup.origin

export const forum: RegisterLine = {
  ...workingGroup,
  id: 14,
  title: 'Hold the first meeting of the Russia–Africa forum of foreign ministers in Sochi',
  committedBy: ['Russia'],
  owedTo: ['African Union'],
  criterion: 'the meeting has taken place and its communiqué is public',
  due: autumn,
  firstDue: { from: '2024-09-01', until: '2024-11-30', precision: 'season' },
  origin: origin && {
    ...origin,
    quote: 'The forum will hold its first meeting in Sochi this autumn.',
  },
}

export const quotas: RegisterLine = {
  ...workingGroup,
  id: 15,
  title: 'Renew the expanded quotas for Malian students',
  kind: 'ongoing',
  committedBy: ['Russia'],
  owedTo: ['Mali'],
  due: null,
  firstDue: null,
  lastChecked: '2024-03-20',
  origin: origin && {
    ...origin,
    quote: 'We will perpetuate this approach by renewing the expanded quotas for Malian students.',
  },
}

export const memorandum: RegisterLine = {
  ...workingGroup,
  id: 9,
  title: 'Publish the memorandum on geological exploration',
  committedBy: ['Mali'],
  owedTo: ['Russia'],
  due: {
    ...april,
    from: null,
    until: '2024-03-31',
    precision: 'day',
    basis: 'until 31 March 2024.',
  },
  firstDue: { from: null, until: '2024-02-29', precision: 'day' },
  moves: 2,
  lastChecked: '2024-04-05',
  origin: null,
}

export function milestone(kind: MailMilestone['kind'], day: string, days: number): MailMilestone {
  return { key: `${kind}:${days}:${day}`, kind, day, days }
}

export function item(line: RegisterLine, step: MailMilestone, why: Why = 'follower'): ReminderItem {
  const act = `https://pledges.example.org/act/eyJhbGciOiJIUzI1NiJ9.eyJwIjoicmVzcG9uZCJ9.c2ln${line.id}`
  const links = {
    done: `${act}?answer=fulfilled`,
    moved: `${act}?answer=moved`,
    checked: `${act}?answer=checked`,
    remind: `${act}?answer=remind`,
    open: `https://pledges.example.org/commitments/${line.id}`,
    stopThis: `https://pledges.example.org/stop/eyJhbGciOiJIUzI1NiJ9.eyJwIjoidW5zdWIifQ.b25l${line.id}`,
  }
  return { line, milestone: step, why, links }
}

export function listed(line: RegisterLine, step: MailMilestone, why: Why = 'follower') {
  return {
    ...{ line, milestone: step, why },
    link: `https://pledges.example.org/commitments/${line.id}`,
  }
}

export const links = {
  stopAll: 'https://pledges.example.org/stop/eyJhbGciOiJIUzI1NiJ9.eyJwIjoidW5zdWIifQ.YWxs',
  overdue: 'https://pledges.example.org/overdue',
  register: 'https://pledges.example.org/commitments',
  report: 'https://pledges.example.org/report',
}

export const oneItem: ReminderData = {
  person,
  today: '2024-04-23',
  settings,
  items: [item(workingGroup, milestone('before', '2024-04-23', 7))],
  rest: [],
  backlog: [],
  backlogMore: 0,
  links,
}

export const backlog = [memorandum, { ...memorandum, id: 8, title: 'Open the trade office' }].map(
  (line) => ({ line, link: `https://pledges.example.org/commitments/${line.id}` }),
)

export const severalItems: ReminderData = {
  ...oneItem,
  items: [
    item(memorandum, milestone('past_due', '2024-04-14', 14)),
    item(workingGroup, milestone('before', '2024-04-23', 7), 'subscription'),
    item(quotas, milestone('check_in', '2024-04-23', 0), 'keeper'),
  ],
  backlog,
}

const evidence = {
  title: 'Ministry: first meeting held',
  url: 'https://example.org/news/1?a=b&c=d',
}

export const digest: DigestData = {
  person: { ...person, keeper: true },
  today: '2024-04-29',
  settings,
  rhythm: 'weekly',
  pastDue: [memorandum],
  pastDueTotal: 12,
  dueThisWeek: { exact: [workingGroup], approximate: [] },
  dueWithin30: {
    exact: [],
    approximate: [
      {
        ...forum,
        id: 16,
        title: 'Get the joint projects off the ground',
        due: { ...autumn, from: '2024-03-01', until: '2024-05-31', text: 'this spring' },
      },
    ],
  },
  openWindows: [{ ...quotas, id: 17, title: 'Deliver wheat', due: { ...april, until: null } }],
  moved: [
    {
      line: memorandum,
      before: { ...april, from: null, until: '2024-02-29' },
      after: memorandum.due,
      kind: 'one_sided',
      by: 'Mali',
      on: '2024-04-24',
      quote: 'We need until the end of March.',
    },
  ],
  verdicts: [
    {
      line: { ...forum, id: 18, title: 'Train 200 specialists' },
      completion: 'fulfilled',
      happenedOn: '2024-04-20',
      by: 'Anna Desk',
      evidence: [evidence],
    },
    {
      line: { ...forum, id: 19, title: 'Open a consulate in Gao' },
      completion: 'withdrawn',
      happenedOn: null,
      by: null,
      evidence: [],
    },
  ],
  waiting: { candidates: 4, unfollowed: 1, undeliverable: 0 },
  counts: {
    due: 9,
    fulfilled: 4,
    byFirstDate: 3,
    partly: 1,
    not: 1,
    otherwiseClosed: 0,
    notAssessed: 3,
  },
  asOf: Temporal.Instant.from('2024-04-29T05:00:00Z'),
  lastCheck: Temporal.Instant.from('2024-04-29T04:55:00Z'),
  coveringFor: ['Boris'],
  nextDue: '2024-04-30',
  links: {
    overdue: 'https://pledges.example.org/overdue',
    register: 'https://pledges.example.org/commitments',
    review: 'https://pledges.example.org/review',
    mail: 'https://pledges.example.org/mail',
    stopAll: links.stopAll,
  },
}

export const quietDigest: DigestData = {
  ...digest,
  pastDue: [],
  pastDueTotal: 0,
  dueThisWeek: { exact: [], approximate: [] },
  dueWithin30: { exact: [], approximate: [] },
  openWindows: [],
  moved: [],
  verdicts: [],
  waiting: { candidates: 0, unfollowed: 0, undeliverable: 0 },
  coveringFor: [],
}
