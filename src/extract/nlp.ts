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
    const lemmas = read.out(lemma)
    const tokens: Token[] = []
    let cursor = 0
    for (const [i, word] of read.out().entries()) {
      const start = sentence.indexOf(word, cursor)
      if (start < 0) continue
      cursor = start + word.length
      tokens.push(...tokensOf(word, String(pos[i] ?? ''), lemmas[i] ?? word, start + shift))
    }
    return tokens
  }
}

const CONTRACTED = /^(i|we|you|he|she|it|they|there|that|who)('(?:m|ll|re|ve|d))$/i

/** The reader leaves "I'm" whole where it takes it for a name. */
function tokensOf(word: string, pos: string, lemma: string, start: number): Token[] {
  const parts = CONTRACTED.exec(word)
  const [, pronoun, aux] = parts ?? []
  if (!pronoun || !aux) return [tokenOf(word, pos, lemma, start)]
  const verb = /ll$/i.test(aux)
    ? 'will'
    : /ve$/i.test(aux)
      ? 'have'
      : /d$/i.test(aux)
        ? 'would'
        : 'be'
  return [
    tokenOf(pronoun, 'PRON', pronoun, start),
    tokenOf(aux, 'AUX', verb, start + pronoun.length),
  ]
}

const tokenOf = (word: string, pos: string, lemma: string, start: number): Token => ({
  text: word,
  lower: word.toLowerCase(),
  lemma: lemma.toLowerCase(),
  pos,
  start,
  end: start + word.length,
})
