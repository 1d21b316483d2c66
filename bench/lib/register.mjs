const WORDS = {
  verb: ['Open', 'Build', 'Sign', 'Publish', 'Hold', 'Deliver', 'Train', 'Launch'],
  kind: ['new', 'joint', 'national', 'regional', 'medical', 'solar', 'digital', 'rural'],
  thing: ['port', 'consulate', 'hospital', 'school', 'bridge', 'railway', 'agreement', 'fleet'],
  place: ['Bergen', 'Nairobi', 'Bamako', 'Oslo', 'Lima', 'Quito', 'Accra', 'Dakar'],
}

const one = (words, n) => words[n % words.length]

function titleOf(n) {
  const { verb, kind, thing, place } = WORDS
  const what = `${one(kind, n >> 3)} ${one(thing, n >> 6)}`
  return `${one(verb, n)} the ${what} in ${one(place, n >> 9)}`
}

/** So many promises of one party in few words, all due together, as they are compared. */
export function promises(count, { from, said, sourceId }) {
  return Array.from({ length: count }, (_, i) => {
    const title = titleOf(i * 7)
    return {
      ...{ id: from + i, title, quote: `Norway will ${title.toLowerCase()} by June 2025.` },
      ...{ by: ['Norway'], to: ['Kenya'], around: ['Norway', 'Kenya'], names: ['Norway'] },
      ...{ kind: 'dated', due: DUE, said, sourceId, seriesId: null },
    }
  })
}

const DUE = {
  ...{ from: '2025-06-01', until: '2025-06-30', precision: 'month', text: 'June 2025' },
  ...{ basis: '', assumptions: [] },
}
