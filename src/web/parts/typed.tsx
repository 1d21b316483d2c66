import type { Form } from '../form.js'
import { sentWords } from './sent-words.js'

/** What was filled in and not recorded, so that it can be copied: browsers may forget it. */
export function Typed({ form }: { form: Form | null }) {
  const words = form === null ? [] : sentWords(form.entries())
  if (words.length === 0) return null
  return (
    <>
      <h2>What you filled in</h2>
      <p>It was not recorded. You can copy it from here.</p>
      <dl class="facts">
        {words.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </>
  )
}
