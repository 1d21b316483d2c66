const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ held: 'hold', met: 'meet', took: 'take', taken: 'take', gave: 'give', given: 'give' },
    ...{ sent: 'send', built: 'build', began: 'begin', begun: 'begin', paid: 'pay', made: 'make' },
    ...{ left: 'leave', brought: 'bring', bought: 'buy', sold: 'sell', won: 'win', shown: 'show' },
    ...{ chosen: 'choose', chose: 'choose', drew: 'draw', drawn: 'draw', wrote: 'write' },
    ...{ written: 'write', withdrew: 'withdraw', withdrawn: 'withdraw', laid: 'lay', led: 'lead' },
    ...{ came: 'come', went: 'go', gone: 'go', grew: 'grow', grown: 'grow', taught: 'teach' },
    ...{ freed: 'free', lent: 'lend', spent: 'spend', kept: 'keep', ran: 'run', got: 'get' },
    ...{ men: 'man', women: 'woman', children: 'child', people: 'person', countries: 'country' },
  }),
)

/** The word without plural, -ing, -ed and British spelling, so that its forms compare as one. */
export function stem(word: string): string {
  const plain = word.toLowerCase().replace(/'s?$/, '')
  const base = IRREGULAR.get(plain) ?? plain
  if (base.length < 4 || /\d/.test(base)) return base
  return spelt(withoutEnding(withoutPlural(base)))
}

function withoutPlural(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2)
  return /[^suio]s$/.test(word) ? word.slice(0, -1) : word
}

function withoutEnding(word: string): string {
  if (/ied$/.test(word)) return `${word.slice(0, -3)}y`
  const rest = /[^e]ed$|ing$/.test(word) ? word.replace(/(?:ing|ed)$/, '') : word
  const isStem = rest.length >= 3 && /[aeiouy]/.test(rest)
  const bare = isStem ? rest.replace(/([bdgmnprt])\1$/, '$1') : word
  if (bare.length <= 3) return bare
  const short = bare.replace(/e$/, '')
  return short === word ? short : short.replace(/is$/, 'iz')
}

const spelt = (word: string): string =>
  word
    .replace(/isation$/, 'ization')
    .replace(/(?<=[a-z]{3})our$/, 'or')
    .replace(/programm$/, 'program')
    .replace(/centr$/, 'center')
    .replace(/ll$/, 'l')
