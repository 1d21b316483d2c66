import { type ItemView, quoted } from '../view.js'
import { Actions, TextLink } from './link.js'
import { STYLE } from './style.js'
import { ToneLine } from './tone.js'

/** One commitment of a reminder. */
export const Item = ({ item }: { item: ItemView }) => (
  <div>
    <ToneLine tone={item.tone} style={STYLE.heading}>
      {item.number === null ? item.heading : `${item.number}. ${item.heading}`}
    </ToneLine>
    <h2 class="ink title" style={STYLE.title}>
      {item.title}
    </h2>
    {item.promise.map((words) => (
      <p class="ink" style={STYLE.promise}>
        {words}
      </p>
    ))}
    {item.quote === null ? null : (
      <blockquote class="ink rule" style={STYLE.quote}>
        {quoted(item.quote, 'curly')}
      </blockquote>
    )}
    <p class="muted" style={item.quote === null ? STYLE.byHand : STYLE.cite}>
      {item.cite}
    </p>
    {item.notes.map((words) => (
      <p class="muted" style={STYLE.fact}>
        {words}
      </p>
    ))}
    <Actions links={item.links} />
    {item.stop === null ? null : (
      <p style={STYLE.fact}>
        <TextLink {...item.stop} />
      </p>
    )}
  </div>
)
