import type { Act } from './act.js'
import { anchorAct, moveAct, rereadAct, snoozeAct } from './dates.js'
import { judgeAct } from './judge.js'
import { apartAct, matchAct } from './match.js'
import { editAct, evidenceAct, followAct, lookAct, publishAct, tagAct, undoAct } from './record.js'
import { acceptAct, confirmAct, duplicateAct, mergeAct, rejectAct } from './review.js'

/** What can be posted to `/commitments/:id/…`, with the words said afterwards. */
export const ACTS = {
  judge: { act: judgeAct, said: 'The verdict is recorded.' },
  looked: { act: lookAct, said: 'Recorded: checked, nothing found.' },
  moved: { act: moveAct, said: 'The date is moved; the first date is kept.' },
  reread: { act: rereadAct, said: 'Our reading of the date is corrected.' },
  anchor: { act: anchorAct, said: 'The date of the event is recorded.' },
  remind: { act: snoozeAct, said: 'You will be reminded on that day, and not before.' },
  evidence: { act: evidenceAct, said: 'The evidence is added.' },
  publish: { act: publishAct, said: 'The visibility of the evidence is changed.' },
  follow: { act: followAct, said: 'The follower is set.' },
  tag: { act: tagAct, said: 'The tags are changed.' },
  edit: { act: editAct, said: 'The changes are saved.' },
  accept: { act: acceptAct, said: 'Accepted into the register.' },
  confirm: { act: confirmAct, said: 'Marked as looked at.' },
  reject: { act: rejectAct, said: 'Rejected.' },
  duplicate: { act: duplicateAct, said: 'Marked as a duplicate.' },
  merge: { act: mergeAct, said: 'Merged.' },
  match: { act: matchAct, said: 'Recorded, with the quote as its evidence.' },
  apart: { act: apartAct, said: 'Left as something else; it is not suggested again.' },
  undo: { act: undoAct, said: 'Undone.' },
} as const satisfies Record<string, { act: Act; said: string }>

export type ActName = keyof typeof ACTS

export const isAct = (name: string): name is ActName => Object.hasOwn(ACTS, name)
