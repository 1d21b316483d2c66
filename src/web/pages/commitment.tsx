import { matchLine } from '../../actions/matching/match.js'
import { evidenceOf } from '../../db/evidence.js'
import { hearers } from '../../db/hearers.js'
import { history } from '../../db/history.js'
import { line as lineById } from '../../db/lines.js'
import { looksOf } from '../../db/looks.js'
import { mailsAbout } from '../../db/mail-log.js'
import { mentionsOf } from '../../db/mentions.js'
import { people } from '../../db/people.js'
import { revisionsOf } from '../../db/revisions.js'
import { verdictsOf } from '../../db/verdicts.js'
import { isWaiting } from '../acts/waiting-follower.js'
import { asOf } from '../as-of.js'
import { ctxOf, idOf } from '../ctx.js'
import type { C, Page } from '../deps.js'
import { Acts } from '../parts/acts.js'
import { EvidenceList } from '../parts/evidence.js'
import { CommitmentFacts } from '../parts/facts.js'
import { Flash, hereOf } from '../parts/flash.js'
import { HearerList } from '../parts/hearers.js'
import { HistoryList } from '../parts/history.js'
import { Known } from '../parts/known.js'
import { LookList } from '../parts/looks.js'
import { MailTable } from '../parts/mail-table.js'
import { Mentions } from '../parts/mentions.js'
import { MoreActs } from '../parts/more-acts.js'
import { ForEditors } from '../parts/reader.js'
import { ReviewForms } from '../parts/review-forms.js'
import { Revisions } from '../parts/revisions.js'
import { VerdictList } from '../parts/verdicts.js'
import { render } from '../render.js'

export const commitment: Page = (app) => {
  app.get('/commitments/:id{[0-9]+}', async (c: C) => {
    const all = await load(c)
    return render(c, { title: all.line.title, asOf: all.stamp }, <Sheet c={c} all={all} />)
  })
}

type All = Awaited<ReturnType<typeof load>>

async function load(c: C) {
  const { db, settings } = c.get('deps')
  const id = idOf(c)
  const line = await lineById(db, id)
  const [mentions, revisions, verdicts, evidence, looks, events, heard, mails, everybody, stamp] =
    await Promise.all([
      mentionsOf(db, id),
      revisionsOf(db, id),
      verdictsOf(db, id),
      evidenceOf(db, id),
      looksOf(db, id),
      history(db, id),
      hearers(db, [id]),
      mailsAbout(db, id),
      people(db, settings),
      asOf(c),
    ])
  const heardBy = heard.get(id) ?? []
  const waits = line.review === 'candidate'
  const matches = waits ? (await matchLine(ctxOf(c), id)).matches : []
  return {
    line,
    mentions,
    revisions,
    verdicts,
    evidence,
    looks,
    events,
    heardBy,
    mails,
    everybody,
    stamp,
    matches,
  }
}

function Sheet({ c, all }: { c: C; all: All }) {
  const { line } = all
  const today = c.get('today')
  const zone = c.get('person')?.zone ?? c.get('deps').settings.zone
  const form = { line, today, back: hereOf(c) }
  const follower = all.everybody.find((one) => one.id === line.followerId)
  const waiting = follower !== undefined && isWaiting(follower) ? follower : null
  return (
    <>
      <Flash c={c} people={all.everybody} />
      <h1>{line.title}</h1>
      <CommitmentFacts line={line} today={today} people={all.everybody} />
      {line.review === 'accepted' ? (
        <Acts {...form} />
      ) : (
        <>
          <Known {...form} matches={all.matches} />
          <ReviewForms {...form} people={all.everybody} />
        </>
      )}
      <h2>In the words of the source</h2>
      <Mentions mentions={all.mentions} />
      <h2>Dates</h2>
      <Revisions revisions={all.revisions} />
      <h2>Verdicts and checks</h2>
      <VerdictList verdicts={all.verdicts} />
      <LookList looks={all.looks} today={today} />
      <h2>Evidence</h2>
      <EvidenceList evidence={all.evidence} id={line.id} back={form.back} />
      {line.review === 'accepted' && (
        <>
          <ForEditors>
            <h2>Change this line</h2>
            <MoreActs {...form} people={all.everybody} />
          </ForEditors>
          <h2>Who hears about it</h2>
          <HearerList hearers={all.heardBy} waiting={waiting} />
        </>
      )}
      <h2>Mails sent</h2>
      <MailTable mails={all.mails} zone={zone} empty="No mail has told of this commitment yet." />
      <h2>History</h2>
      <HistoryList events={all.events} id={line.id} zone={zone} back={form.back} />
    </>
  )
}
