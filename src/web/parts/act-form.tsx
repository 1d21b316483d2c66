import { randomUUID } from 'node:crypto'
import type { PropsWithChildren } from 'hono/jsx'
import type { ActName } from '../acts/table.js'
import { ForEditors } from './reader.js'

interface ActFormProps {
  id: number
  act: ActName
  /** Where to go afterwards. */
  back: string
  /** The words on the button. */
  button: string
  class?: string
  /** Of the line that the reader sees: an act on another version is told, not carried out. */
  version?: number
}

/** A plain form for one act; its request id makes a second click harmless. */
export function ActForm(props: PropsWithChildren<ActFormProps>) {
  const { id, act, back, button, children } = props
  return (
    <ForEditors>
      <form method="post" action={`/commitments/${id}/${act}`} class={props.class ?? 'stack'}>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="request" value={randomUUID()} />
        {props.version !== undefined && (
          <input type="hidden" name="version" value={props.version} />
        )}
        {children}
        <button type="submit">{button}</button>
      </form>
    </ForEditors>
  )
}

/** The form behind a word that opens it. */
export function Fold({ word, children }: PropsWithChildren<{ word: string }>) {
  return (
    <ForEditors>
      <details>
        <summary>{word}</summary>
        {children}
      </details>
    </ForEditors>
  )
}
