import { itemView } from './item-view.js'
import { htmlDocument } from './parts/document.js'
import { Item } from './parts/item.js'
import { Notes } from './parts/notes.js'
import { Section } from './parts/section.js'
import { STYLE } from './parts/style.js'
import { backlogSection, footNotes, restSection } from './reminder-notes.js'
import { reminderSubject } from './subject.js'
import { itemText, noteText, paragraphs, sectionText } from './text.js'
import type { MailParts, ReminderData } from './types.js'

/** One mail for all that one person is told in one run. `items` and `backlog` are not both empty. */
export function reminderMail(data: ReminderData): MailParts {
  const several = data.items.length + data.rest.length > 1
  const items = data.items.map((item, i) => itemView(item, several ? i + 1 : null, data.today))
  const sections = [restSection(data), backlogSection(data)].flatMap((section) => section ?? [])
  const notes = footNotes(data)
  const subject = reminderSubject(data)
  return {
    subject,
    text: paragraphs([
      several ? subject : null,
      ...items.map(itemText),
      ...sections.map(sectionText),
      notes.map(noteText).join('\n'),
    ]),
    html: htmlDocument({
      title: subject,
      masthead: 'Pledgewatch',
      children: (
        <>
          {several ? (
            <h1 class="ink title" style={STYLE.top}>
              {subject}
            </h1>
          ) : null}
          {items.map((item, i) => (
            <>
              {i > 0 ? <hr class="rule" style={STYLE.divider} /> : null}
              <Item item={item} />
            </>
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
