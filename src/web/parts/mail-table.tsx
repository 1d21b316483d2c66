import type { MailView } from '../../db/mail-log.js'
import type { MessageState } from '../../db/schema/delivery.js'
import { redactTokens } from '../../mail/redact.js'
import { instantWords } from '../render.js'
import { Status, type Tone } from './shape.js'

const STATES: Readonly<Record<MessageState, readonly [tone: Tone, words: string]>> = {
  queued: ['quiet', 'waits'],
  sending: ['quiet', 'is being sent'],
  sent: ['good', 'sent'],
  failed: ['due', 'failed, will be tried again'],
  dead: ['past', 'given up'],
  suppressed: ['past', 'not sent: the address takes no mail'],
  cancelled: ['quiet', 'cancelled, no longer wanted'],
}

const KINDS = {
  reminder: 'Reminder',
  digest: 'Digest',
  sign_in: 'Sign-in link',
  confirm: 'Confirmation of an address',
  test: 'Test',
} as const

export const subjectOf = (mail: MailView) => mail.subject ?? KINDS[mail.kind]

export function MailState({ state }: { state: MessageState }) {
  const [tone, words] = STATES[state]
  return <Status tone={tone} words={words} />
}

const LONGEST = 60

/** What the server said, short enough for a list; the mail's own page has the whole of it. */
function answerWords(response: string | null): string {
  const said = redactTokens(response ?? '')
  if (/^written to \S+$/.test(said)) return 'written to a file'
  return said.length <= LONGEST ? said : `${said.slice(0, LONGEST).trimEnd()} …`
}

interface MailTableProps {
  mails: readonly MailView[]
  zone: string
  empty: string
}

export function MailTable({ mails, zone, empty }: MailTableProps) {
  if (mails.length === 0) return <p>{empty}</p>
  return (
    <table>
      <caption>{`The newest first; times in ${zone}`}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">To</th>
          <th scope="col">Subject</th>
          <th scope="col">State</th>
          <th scope="col">The server said</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr>
            <td class="day" data-label="When">
              {instantWords(mail.sentAt ?? mail.composedAt, zone)}
            </td>
            <td data-label="To">{mail.to ?? 'an erased address'}</td>
            <td>
              <a href={`/mail/${mail.id}`}>{subjectOf(mail)}</a>
            </td>
            <td>
              <MailState state={mail.state} />
            </td>
            <td class="small soft">{answerWords(mail.response)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
