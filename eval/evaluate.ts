import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { PledgeError } from '../src/domain/errors.js'
import { BESIDE, OWN } from './arguments.js'
import { bareRule } from './baselines/bare-rule.js'
import { type Group, scoreFolder } from './groups.js'
import { foldersIn } from './texts/folder.js'
import { candidateReader } from './texts/reader.js'

/**
 * Results by folder, in the order given. PledgeError 'bad_input' for a folder that is not there or
 * holds nothing that can be scored.
 */
export async function evaluate(asked: readonly string[] | null): Promise<Group[]> {
  const paths = asked?.map((path) => resolve(path)) ?? [OWN, ...BESIDE.filter(existsSync)]
  const folders = (await Promise.all(paths.map(foldersIn))).flat()
  const readers = { candidates: await candidateReader(), bareRule }
  const groups: Group[] = []
  for (const folder of folders) groups.push(await scoreFolder(folder, readers))
  if (groups.every((g) => g.texts.length + g.dates.length === 0)) throw nothing(paths, groups)
  return groups
}

function nothing(paths: readonly string[], groups: readonly Group[]): PledgeError {
  const [why = ''] = groups.flatMap((g) => g.oddities)
  return new PledgeError(
    'bad_input',
    `There is nothing to score in ${paths.join(', ')}. ${why}`.trim(),
    'Expected are texts NAME.txt with their labels NAME.labels.json beside them, or JSON files with date cases.',
  )
}
