import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Extraction, loadExtractor } from '../src/extract/extract.js'
import { readHeading } from '../src/extract/heading.js'
import { readGazetteer } from '../src/gazetteer-files.js'

const read = (name: string) =>
  readFileSync(new URL(`../examples/${name}.txt`, import.meta.url), 'utf8')
const gazetteer = await readGazetteer([])
const extract = await loadExtractor(gazetteer)

function extracted(name: string): Extraction {
  const text = read(name)
  const { title, said, parties } = readHeading(text, gazetteer)
  return extract(text, { title, said: said ?? '', hemisphere: 'north', parties })
}

const windows = ({ candidates }: Extraction) =>
  Object.fromEntries(candidates.map(({ quote, due }) => [quote, due && [due.from, due.until]]))

describe('the example texts', () => {
  it.each([
    ['moscow-2024-02-28', '2024-02-28'],
    ['readout-2024-09', '2024-09-30'],
    ['notice-2024-11', '2024-11-10'],
  ])('say in their heading when %s was said', (name, said) => {
    expect(readHeading(read(name), gazetteer).said).toBe(said)
    expect(read(name)).toContain('Paraphrase, not a record.')
  })

  it('give what was announced in Moscow, each with the window that was meant', () => {
    const found = windows(extracted('moscow-2024-02-28'))
    expect(found).toMatchObject({
      'The economic working group will hold its first meeting in April 2024': [
        '2024-04-01',
        '2024-04-30',
      ],
      'The Russia–Africa ministerial forum will convene for the first time in Sochi this autumn.': [
        '2024-09-01',
        '2024-11-30',
      ],
      'The two governments intend to launch the joint projects as early as this spring.': [
        '2024-03-01',
        '2024-05-31',
      ],
      "our economic teams will follow up today's talks within the next couple of months.": [
        '2024-02-28',
        '2024-04-28',
      ],
    })
    const undated = Object.entries(found).filter(([, due]) => due === null)
    expect(undated.map(([quote]) => quote)).toEqual([
      'We will renew the enlarged scholarship quota of 290 state-funded places a year.',
      'Russia will continue its humanitarian assistance to Mali.',
    ])
  })

  it('give the visit to Sochi that Mali confirmed, as promised by Mali', () => {
    const { candidates } = extracted('readout-2024-09')
    expect(candidates.map(({ due }) => [due?.from, due?.until])).toEqual([
      ['2024-11-01', '2024-11-30'],
    ])
    expect(candidates[0]?.committed_by).toEqual(['Mali'])
  })

  it('give nothing from the notice that only reports what was done', () => {
    expect(extracted('notice-2024-11').candidates).toEqual([])
  })
})
