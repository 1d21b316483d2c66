import { longDay } from '../domain/calendar.js'
import { partyWords } from '../domain/words.js'
import { digestSections } from './digest-sections.js'
import { digestSubject } from './digest-subject.js'
import { asOfWords, countsWords, quietWords, staleWords } from './digest-words.js'
import { htmlDocument } from './parts/document.js'
import { Notes } from './parts/notes.js'
import { Section } from './parts/section.js'
import { STYLE } from './parts/style.js'
import { plain } from './plain.js'
import { noteText, paragraphs, sectionText } from './text.js'
import type { DigestData, MailParts } from './types.js'
import type { NoteView } from './view.js'
import { wrap } from './wrap.js'

const RHYTHMS: Record<DigestData['rhythm'], string> = {
  daily: 'Daily',
  weekdays: 'Weekday',
  weekly: 'Weekly',
  monthly: 'Monthly',
}

/** The state of a person's whole list; when nothing is to tell, it says so and when something will. */
export function digestMail(data: DigestData): MailParts {
  const subject = digestSubject(data)
  const masthead = `${RHYTHMS[data.rhythm]} digest, ${longDay(data.today)}`
  const sections = digestSections(data)
  const lead = [staleWords(data), sections.length === 0 ? `${quietWords(data)}.` : null].flatMap(
    (words) => words ?? [],
  )
  const notes = footNotes(data)
  return {
    subject,
    text: paragraphs([
      masthead,
      ...lead.map((words) => wrap(words)),
      ...sections.map(sectionText),
      ...notes.map(noteText),
    ]),
    html: htmlDocument({
      title: subject,
      masthead,
      children: (
        <>
          {lead.map((words) => (
            <p class="ink" style={STYLE.title}>
              {words}
            </p>
          ))}
          {sections.map((section) => (
            <Section section={section} />
          ))}
          <Notes notes={notes} />
        </>
      ),
    }),
  }
}

function footNotes(data: DigestData): NoteView[] {
  const covering =
    data.coveringFor.length === 0 ? '' : `Covering for ${partyWords(data.coveringFor)}.`
  const words = [countsWords(data.counts), asOfWords(data), covering]
  const all = `Stop all mails to ${data.person.address ?? 'you'}`
  const register = 'The whole register'
  return [
    ...words.filter((line) => line !== '').map((line) => [{ words: plain(line), link: null }]),
    [
      { words: register, link: { on: register, href: data.links.register } },
      { words: all, link: { on: all, href: data.links.stopAll } },
    ],
  ]
}
