import type { TokenItsFunction } from 'wink-nlp'
import type { Token } from './token.js'

/** Tokens of one sentence of flat text; `shift` is added to their offsets. */
export type Reader = (sentence: string, shift: number) => Token[]

let loading: Promise<Reader> | undefined

/** Loads the language model when first needed, once: it costs a quarter of a second and 60 MB. */
export function loadReader(): Promise<Reader> {
  loading ??= load()
  return loading
}

async function load(): Promise<Reader> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  const nlp = winkNLP(model, ['pos'])
  const { its } = nlp
  // The typings misstate the order of its arguments; the library knows it by identity.
  const lemma = its.lemma as TokenItsFunction<string>
  return (sentence, shift) => {
    const read = nlp.readDoc(sentence).tokens()
    const pos = read.out(its.pos)
    const tokens: Token[] = []
    let cursor = 0
    for (const [i, word] of read.out().entries()) {
      const start = sentence.indexOf(word, cursor)
      if (start < 0) continue
      cursor = start + word.length
      const parts = contracted(word, start + shift)
      if (parts) tokens.push(...parts)
      else
        tokens.push(
          new ReadToken(word, String(pos[i] ?? ''), start + shift, () => read.itemAt(i).out(lemma)),
        )
    }
    return tokens
  }
}

/** A token whose lemma is looked up when first asked for: most are never asked. */
class ReadToken implements Token {
  readonly lower: string
  readonly end: number
  #lemma: string | undefined

  constructor(
    readonly text: string,
    readonly pos: string,
    readonly start: number,
    private readonly lemmaOf: () => string,
  ) {
    this.lower = text.toLowerCase()
    this.end = start + text.length
  }

  get lemma(): string {
    this.#lemma ??= this.lemmaOf().toLowerCase()
    return this.#lemma
  }
}

const CONTRACTED = /^(i|we|you|he|she|it|they|there|that|who)('(?:m|ll|re|ve|d))$/i

/** The reader leaves "I'm" whole where it takes it for a name; null for any other word. */
function contracted(word: string, start: number): Token[] | null {
  const parts = word.includes("'") ? CONTRACTED.exec(word) : null
  const [, pronoun, aux] = parts ?? []
  if (!pronoun || !aux) return null
  const verb = /ll$/i.test(aux)
    ? 'will'
    : /ve$/i.test(aux)
      ? 'have'
      : /d$/i.test(aux)
        ? 'would'
        : 'be'
  return [
    new ReadToken(pronoun, 'PRON', start, () => pronoun),
    new ReadToken(aux, 'AUX', start + pronoun.length, () => verb),
  ]
}
