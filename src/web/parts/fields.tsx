import type { Day } from '../../domain/window.js'
import { useFilled } from './filled.js'

interface FieldProps {
  name: string
  label: string
  hint?: string
  value?: string | null
  required?: boolean
}

/** The value of a field: what was typed into a refused form, else the one given. */
function shownValue(name: string, given: string | null | undefined): string {
  const form = useFilled()
  return (form?.has(name) ? form.exact(name) : given) ?? ''
}

function Label({ label, hint }: { label: string; hint?: string }) {
  return (
    <>
      {label}
      {hint !== undefined && <span class="hint"> {hint}</span>}
    </>
  )
}

export function TextField(
  props: FieldProps & { type?: 'text' | 'url' | 'email' | 'search' | 'number'; max?: number },
) {
  const { name, label, hint, value, required, type = 'text', max = 2000 } = props
  return (
    <label>
      <Label label={label} hint={hint} />
      <input
        type={type}
        name={name}
        value={shownValue(name, value)}
        required={required}
        maxlength={type === 'number' ? undefined : max}
        autocomplete={type === 'email' ? 'email' : 'off'}
      />
    </label>
  )
}

export function DayField(props: FieldProps & { max?: Day; min?: Day }) {
  const { name, label, hint, value, required, max, min } = props
  return (
    <label>
      <Label label={label} hint={hint} />
      <input
        type="date"
        name={name}
        value={shownValue(name, value)}
        required={required}
        max={max}
        min={min}
      />
    </label>
  )
}

export function TextArea(props: FieldProps & { rows?: number }) {
  const { name, label, hint, value, required, rows = 2 } = props
  return (
    <label>
      <Label label={label} hint={hint} />
      <textarea name={name} rows={rows} required={required}>
        {shownValue(name, value)}
      </textarea>
    </label>
  )
}

export type Choices = ReadonlyArray<readonly [value: string, words: string]>

export function Select(props: FieldProps & { choices: Choices }) {
  const { name, label, hint, value, required, choices } = props
  const chosen = shownValue(name, value)
  return (
    <label>
      <Label label={label} hint={hint} />
      <select name={name} required={required}>
        {choices.map(([one, words]) => (
          <option value={one} selected={one === chosen}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

export function Check({
  name,
  label,
  checked,
}: {
  name: string
  label: string
  checked?: boolean
}) {
  const form = useFilled()
  return (
    <label class="check">
      <input
        type="checkbox"
        name={name}
        value="yes"
        checked={form === null ? checked : form.has(name)}
      />
      <span>{label}</span>
    </label>
  )
}
