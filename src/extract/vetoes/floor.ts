import { text } from '../token.js'
import { act, actWords, type Veto } from './clause.js'

const MINE =
  /^(?:turn|go|take|start|begin|stop|answer|let|give|be|finish|close|keep|come|get|leave|read|add|share|hand|call|pass|try|stand|walk|see|hear|move|just|make|yield|defer|allow|invite|ask)$/
const SPEECH =
  /^(?:say|talk|speak|mention|note|highlight|emphasi[sz]e|stress|reiterate|repeat|conclude|tell|answer|recite|tick|describe|explain|stop|see|chat|walk|thank|congratulate|dig|delve)$/
const ROOM =
  /\b(?:questions?|the floor|opening remarks|the press|the podium|the microphone|over to|turn it|this (?:conference|meeting|session|call|event|press conference|discussion)|later on|call it a day|transcript|readout|(?:lay|laying) (?:the |a |our )?wreaths?|over (?:lunch|dinner|breakfast|coffee)|open (?:it|this|the floor)? ?up|a (?:word|few words|moment|minute|second))\b/

/** What happens in the room within minutes, whoever does it. */
const AT_ONCE =
  /\b(?:in (?:just )?a (?:few )?(?:minutes?|moments?|seconds?)|momentarily|in (?:some |a (?:bit|little) )?more detail|embargoed|for (?:the|a|his|her|your|their) (?:first |next |last |opening )?(?:question|statement|remarks))\b/

/** "I'll turn it over", "we will now take questions": running the meeting that is on. */
export const floor: Veto = (c) => {
  if (c.anchor.family !== 'future') return false
  const verb = act(c).lemma
  if (AT_ONCE.test(actWords(c, 14))) return true
  if (!/^(?:i|we)$/.test(c.kind)) return SPEECH.test(verb) && !c.dated
  if (SPEECH.test(verb) || ROOM.test(actWords(c, 10))) return true
  return c.kind === 'i' && !c.dated && MINE.test(verb)
}

const TALKING = /^(?:discuss|talk|hear|speak|chat|touch|cover|continue|have|focus|address|explore)$/
const WORKING = /^(?:focus|address|explore)$/

/** "Today we're going to discuss": the agenda of the meeting that is on. */
export const agenda: Veto = (c) => {
  if (c.anchor.family !== 'future' || !/^(?:i|we)$/.test(c.kind)) return false
  const verb = act(c).lemma
  if (!TALKING.test(verb)) return false
  const talk = /^\w+ (?:to )?(?:discuss|talk|our (?:discussion|conversation))/.test(actWords(c, 5))
  if (verb === 'continue' || verb === 'have') return talk
  const now = /\b(?:today|now|here|this (?:morning|afternoon|evening)|tonight)\b/
  return (!c.dated && !WORKING.test(verb)) || now.test(text(c.tokens, 0, c.tokens.length))
}

/** "will send a strong signal": words about words. */
export const gesture: Veto = (c) =>
  c.anchor.family === 'future' &&
  /^(?:send|demonstrate|show|sends)$/.test(act(c).lemma) &&
  /\b(?:signal|message)\b/.test(actWords(c, 7))
