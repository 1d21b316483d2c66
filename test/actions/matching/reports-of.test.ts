import { beforeAll, describe, expect, it } from 'vitest'
import { type ReportedText, reportsOf } from '../../../src/actions/matching/reports-of.js'
import { buildGazetteer, type Gazetteer } from '../../../src/extract/gazetteer.js'
import { readGazetteer } from '../../../src/gazetteer-files.js'

let gazetteer: Gazetteer
beforeAll(async () => {
  gazetteer = await readGazetteer([])
})

const SOURCE: ReportedText = {
  ...{ id: 1, said: '2025-05-10', hemisphere: 'north', dayOrder: 'day_first' },
  text: 'The port of Kenya was opened on 04/05/2025.',
}
const told = (changed: Partial<ReportedText> = {}, names = gazetteer) =>
  reportsOf({ ...SOURCE, ...changed }, names).map(({ quote, when, parties }) => ({
    ...{ quote, until: when?.until, parties },
  }))

describe('the reports of a source', () => {
  it('are read once while its text and facts stay', () => {
    expect(reportsOf({ ...SOURCE }, gazetteer)).toBe(reportsOf({ ...SOURCE }, gazetteer))
  })

  it('follow a correction of how its days are written', () => {
    expect(told()).toMatchObject([{ until: '2025-05-04', parties: ['Kenya'] }])
    expect(told({ dayOrder: 'month_first' })).toMatchObject([{ until: '2025-04-05' }])
    expect(told()).toMatchObject([{ until: '2025-05-04' }])
  })

  it('follow a correction of the day it was said and of its hemisphere', () => {
    const text = 'The port of Kenya was opened last autumn.'
    const seen = (changed: Partial<ReportedText>) => told({ text, ...changed })[0]?.until
    const north = seen({})
    expect(seen({ said: '2023-05-10' })).not.toBe(north)
    expect(seen({ hemisphere: 'south' })).not.toBe(north)
    expect(seen({})).toBe(north)
  })

  it('are those of its own text where another register counts a source the same', () => {
    const text = 'The bridge of Norway was opened on 04/05/2025.'
    expect(told({ text })).toMatchObject([{ quote: text, parties: ['Norway'] }])
    expect(told()).toMatchObject([{ quote: SOURCE.text, parties: ['Kenya'] }])
  })

  it('name the parties that the given gazetteer knows', () => {
    expect(told({}, buildGazetteer([]))).toMatchObject([{ parties: [] }])
    expect(told()).toMatchObject([{ parties: ['Kenya'] }])
  })
})
