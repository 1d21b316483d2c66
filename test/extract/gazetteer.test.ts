import { describe, expect, it } from 'vitest'
import { answering, buildGazetteer, findMentions } from '../../src/extract/gazetteer.js'
import { gazetteer } from './read.js'

const names = (text: string): string[] => findMentions(text, gazetteer).map((m) => m.name)

const nameOf = (words: string): string | undefined => names(words)[0]
const listed = (words: string): string[] => words.split(', ')
const MEMBERS = listed(
  "Afghanistan, Albania, Algeria, Andorra, Angola, Antigua and Barbuda, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia and Herzegovina, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso, Burundi, Cabo Verde, Cambodia, Cameroon, Canada, Central African Republic, Chad, Chile, China, Colombia, Comoros, Congo-Brazzaville, Costa Rica, Côte d'Ivoire, Croatia, Cuba, Cyprus, Czechia, Democratic Republic of the Congo, Denmark, Djibouti, Dominica, Dominican Republic, Ecuador, Egypt, El Salvador, Equatorial Guinea, Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Greece, Grenada, Guatemala, Guinea, Guinea-Bissau, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Marshall Islands, Mauritania, Mauritius, Mexico, Micronesia, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia, Norway, Oman, Pakistan, Palau, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, South Korea, Romania, Russia, Rwanda, Saint Kitts and Nevis, Saint Lucia, Saint Vincent and the Grenadines, Samoa, San Marino, Sao Tome and Principe, Saudi Arabia, Senegal, Serbia, Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Tajikistan, Tanzania, Thailand, Timor-Leste, Togo, Tonga, Trinidad and Tobago, Tunisia, Türkiye, Turkmenistan, Tuvalu, Uganda, Ukraine, United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan, Vanuatu, Venezuela, Viet Nam, Yemen, Zambia, Zimbabwe",
)
const OBSERVERS = ['Holy See', 'State of Palestine']

describe('The gazetteer', () => {
  it.each([...MEMBERS, ...OBSERVERS])('knows %s with its people and its capital', (name) => {
    const state = gazetteer.entries.get(answering(nameOf(name) ?? '', gazetteer))
    expect(state).toMatchObject({ kind: 'state', capital: expect.stringMatching(/\S/) })
    expect(state?.demonyms?.length).toBeGreaterThan(0)
  })

  it('has all 193 members and both observers of the United Nations, each once', () => {
    expect(new Set([...MEMBERS, ...OBSERVERS].map(nameOf)).size).toBe(195)
  })

  it('knows at least 120 organisations and groups', () => {
    const bodies = [...gazetteer.entries.values()].filter(
      (e) => /^(?:organisation|group)$/.test(e.kind) && !e.parliament,
    )
    expect(bodies.length).toBeGreaterThanOrEqual(120)
  })

  it('has no parent that it does not know', () => {
    for (const { name, parent } of gazetteer.entries.values())
      if (parent) expect(gazetteer.entries.has(parent), `${name} belongs to ${parent}`).toBe(true)
  })

  it.each([
    ['FCDO', 'United Kingdom'],
    ['Pentagon', 'United States'],
    ['DHS', 'United States'],
    ['USTR', 'United States'],
    ['MEA', 'India'],
    ['MOFCOM', 'China'],
    ['Bundesregierung', 'Germany'],
    ['Quai d’Orsay', 'France'],
    ['Élysée', 'France'],
    ['Kremlin', 'Russia'],
    ['White House', 'United States'],
    ['Downing Street', 'United Kingdom'],
    ['Kantei', 'Japan'],
    ['House of Commons', 'United Kingdom'],
    ['Financial Stability Board', 'Financial Stability Board'],
    ['European Commission', 'European Union'],
    ['D-8', 'D-8'],
  ])('%s answers as %s', (words, expected) => {
    expect(answering(nameOf(words) ?? '', gazetteer)).toBe(expected)
  })

  it.each([
    ['The DRC will act; the Congolese army will follow.', 'Democratic Republic of the Congo'],
    ['Brazzaville agreed; Congolese experts will come.', 'Republic of the Congo'],
  ])('gives a shared name to the one that is named: %s', (text, expected) => {
    expect(new Set(names(text))).toEqual(new Set([expected]))
  })

  it.each([
    ['the U.S. and the ROK', ['United States', 'South Korea']],
    ['U.S.-EU talks', ['United States', 'European Union']],
    ['the Russian Federation’s ministry', ['Russia']],
    ['Malian and Nigerien officials', ['Mali', 'Niger']],
    [
      'ECOWAS, the African Development Bank and the IMF',
      ['ECOWAS', 'African Development Bank', 'International Monetary Fund'],
    ],
    ['PRESIDENT OF TANZANIA', ['Tanzania']],
  ])('reads %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    'in North America',
    'the Paris Agreement',
    'the Indian Ocean',
    'let us go',
    'New Mexico',
    'Congolese music',
    'Atlanta, Georgia',
    'Representative Jordan',
    'the Niger Delta',
    'a guinea pig, a turkey and fine china',
    'the Gulf of Oman',
    'the Sea of Japan',
    'Sofia Berg',
    'the Washington Post',
  ])('names no party in "%s"', (text) => {
    expect(names(text)).toEqual([])
  })

  it.each([
    ['Georgia and Chad', ['Georgia', 'Chad']],
    ['the Jordanian king and Jordan', ['Jordan', 'Jordan']],
    ['talks in Sofia, then in Washington', ['Bulgaria', 'United States']],
    ['Moscow February 2025', ['Russia']],
    ['Niger, Guinea and Mali', ['Niger', 'Guinea', 'Mali']],
  ])('still reads the state in "%s"', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('lets agencies answer through their state', () => {
    expect(answering('USAID', gazetteer)).toBe('United States')
    expect(answering('UNICEF', gazetteer)).toBe('UNICEF')
  })

  it('merges what a user adds to a known name', () => {
    const own = buildGazetteer([
      { name: 'Norway', kind: 'state', demonyms: ['Norwegian'] },
      { name: 'Norway', kind: 'state', aliases: ['Noreg'] },
    ])
    expect(findMentions('Noreg and the Norwegian side', own).map((m) => m.name)).toEqual([
      'Norway',
      'Norway',
    ])
  })
})
