import { type EntryView, quoted, type SectionView } from '../view.js'
import { TextLink } from './link.js'
import { STYLE } from './style.js'
import { ToneLine } from './tone.js'

/** A headed list of commitments. */
export const Section = ({ section }: { section: SectionView }) => (
  <div>
    <ToneLine tone={section.tone} style={STYLE.section} rule>
      {section.heading}
    </ToneLine>
    {section.groups.map((group) => (
      <>
        {group.heading === null ? null : (
          <p class="muted" style={STYLE.group}>
            {group.heading}
          </p>
        )}
        {group.entries.map((entry) => (
          <Entry entry={entry} />
        ))}
      </>
    ))}
    {section.after.map((link) => (
      <p style={STYLE.entry}>
        <TextLink {...link} />
      </p>
    ))}
  </div>
)

const Entry = ({ entry }: { entry: EntryView }) => (
  <div style={STYLE.entry}>
    <p class="ink" style={STYLE.entryTitle}>
      {entry.href === null ? entry.title : <TextLink words={entry.title} href={entry.href} />}
    </p>
    {entry.facts.map((fact) => (
      <p class="muted" style={STYLE.fact}>
        {fact}
      </p>
    ))}
    {entry.quote ? (
      <blockquote class="ink rule" style={STYLE.quote}>
        {quoted(entry.quote, 'curly')}
      </blockquote>
    ) : null}
    {(entry.links ?? []).map((link) => (
      <p style={STYLE.fact}>
        <TextLink {...link} />
      </p>
    ))}
  </div>
)
