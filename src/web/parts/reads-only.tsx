interface ReadsOnlyProps {
  /** Names of those who may record. */
  recorders: readonly string[]
}

/** What somebody who may only read can do instead of recording. */
export function ReadsOnly({ recorders }: ReadsOnlyProps) {
  return (
    <div class="notice warn">
      <p>You may read this register but not record in it; nothing was changed.</p>
      <p>
        {recorders.length > 0 && `Who can record it: ${recorders.join(', ')}. `}
        Forward them <a href="/report">the report</a> and say what you know, or ask the
        administrator to make you an editor.
      </p>
    </div>
  )
}
