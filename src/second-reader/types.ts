/** What an operator sets to have a model read along. */
export interface SecondReaderOptions {
  /** Base address of an OpenAI-compatible service, such as `https://api.example.org/v1`. */
  url: string
  model: string
  key: string | null
  /** For a whole text; what is not answered by then counts as failed. */
  seconds: number
  /** For one passage. */
  passageSeconds: number
  /** Passages asked about at the same time. */
  parallel: number
}

/** What the model is told about a statement besides its passages. */
export interface Statement {
  text: string
  title: string
  said: string
  passages: ReadonlyArray<{
    kind: string
    speaker: string | null
    start: number
    end: number
    language: string | null
  }>
}

/** A part of a passage, small enough to be asked about at once; UTF-16 offsets into the text. */
export interface Piece {
  passage: number
  speaker: string | null
  start: number
  end: number
}

export interface Span {
  start: number
  end: number
}

/** What one reading of a text gave. */
export interface Reading {
  /** Where the quotes stand, in order of the text, none inside another. */
  finds: Span[]
  /** Quotes whose words do not stand in their passage. */
  dropped: number
  /** Passages without a usable answer. */
  failed: number
  /** Why the last of them failed, in words. */
  failure: string | null
}

export interface SecondReader {
  /** The model's name: the mark of its finds. */
  name: string
  /** Where the text goes. */
  host: string
  /** Never rejects: whatever goes wrong is counted in the result. */
  read(statement: Statement): Promise<Reading>
}
