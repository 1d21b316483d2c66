interface DoneProps {
  words: string
  /** Where a POST takes it back; null when nothing can be taken back. */
  undo: string | null
  /** The page of the item, for those who can sign in. */
  open: string | null
}

/** What a link of a mail did, with the way back. */
export function DonePage({ words, undo, open }: DoneProps) {
  return (
    <>
      <h1>Done</h1>
      <div class="notice" role="status">
        <p>{words}</p>
        {undo !== null && (
          <form method="post" action={undo} class="inline">
            <button type="submit">Undo</button>
          </form>
        )}
      </div>
      {open !== null && (
        <p>
          <a href={open}>Open it in the register</a>, or close this page.
        </p>
      )}
    </>
  )
}
