export type Tone = 'good' | 'due' | 'past' | 'quiet'

const TICK = <path d="M2 7.5 5 10.5 11 3.5" fill="none" stroke="currentColor" stroke-width="2" />
const HALF = (
  <>
    <circle cx="6.5" cy="6.5" r="5" fill="none" stroke="currentColor" stroke-width="1.5" />
    <path d="M6.5 1.5a5 5 0 0 1 0 10z" fill="currentColor" />
  </>
)
const TRIANGLE = <path d="M6.5 1 12.5 12H.5z" fill="currentColor" />
const RING = (
  <circle cx="6.5" cy="6.5" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
)
const SHAPES = { good: TICK, due: HALF, past: TRIANGLE, quiet: RING } as const

/** A small drawing beside a word, so that nothing is told by colour alone. */
export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg width="13" height="13" viewBox="0 0 13 13" aria-hidden="true" focusable="false">
      {SHAPES[tone]}
    </svg>
  )
}

/** Shape and words in one tone; `whole` keeps the words on one line where there is room. */
export function Status({ tone, words, whole }: { tone: Tone; words: string; whole?: boolean }) {
  return (
    <span class={`status ${whole ? '' : 'wrap '}${tone}`}>
      <Shape tone={tone} />
      <span>{words}</span>
    </span>
  )
}
