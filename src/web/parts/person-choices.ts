import type { Person } from '../../domain/register.js'
import type { Choices } from './fields.js'

/** People to choose a follower from; the empty choice is nobody in particular. */
export function personChoices(people: readonly Person[]): Choices {
  const known = people.flatMap((one) =>
    one.address === null ? [] : [[one.address, personWords(one)] as const],
  )
  return [['', 'nobody in particular'], ...known]
}

/** "Ada Desk, desk@example.org". */
export function personWords({ name, address }: Pick<Person, 'name' | 'address'>): string {
  return [name, address].filter((one) => one !== null).join(', ') || 'erased'
}
