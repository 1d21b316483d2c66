import { at, text } from '../token.js'
import { act, actWords, type Clause, isPassive, type Veto } from './clause.js'

const STATIVE =
  /^(?:be|see|find|need|know|understand|remember|register|face|lose|win|become|benefit|prove|realize|matter|depend|mean|deserve|agree|recall|appreciate|like|love|die|live|miss|regret|note|notice|happen|succeed|prevail|fail|suffer|end|want|wish|hope|feel|think|believe|look|have|remain|enjoy|forget|stand|watch|owe|cost|terminate|expire|lapse|elapse|survive|thrive|play|outlast|continue to (?:be|grow|improve))$/
/** "stand up a task force" is an act, "stand by our friends" is not. */
const PHRASAL = /^(?:stand (?:up|together|united)|look into|find out)$/
/** What ends by itself when nothing follows, and is ended by somebody when something does. */
const ENDED =
  /^(?:end|terminate) (?:the|a|an|all|any|its|our|their|his|her|these|those|this|subsidies|support|use|restrictions)\b/

/** "The gauges shall be in place": ordained, not foreseen. */
const isOrdained = (c: Clause): boolean =>
  at(c.tokens, c.anchor.head).lower === 'shall' &&
  /^(?:DET|NOUN|PROPN|ADJ)$/.test(at(c.tokens, c.subject.start).pos)

/** What only a decision brings about: a rule in force, a sum paid out. */
const RULED =
  /^(?:take effect|go live|(?:enter|come) into (?:force|effect)|receive (?:[a-z]+ ){0,6}(?:grants?|payments?|compensation|loans?|scholarships?|vouchers?|euros|pounds|dollars)\b)/

/** Somebody has to see to it that a thing is so. */
const BE_READY =
  /^be (?:fully |again |back )?(?:functional|operational|in (?:place|force|service|operation|use)|up and running|on (?:stream|the market)|commissioned|ready|online)\b/

/** An act, though its verb may also tell how things are. */
const isDone = (c: Clause): boolean =>
  PHRASAL.test(actWords(c, 2)) ||
  ENDED.test(actWords(c, 2)) ||
  /^look to (?!the |our |its |their |a |it |this |that )[a-z]+ /.test(actWords(c, 4)) ||
  (c.dated && /^be (?:back|over)\b/.test(actWords(c, 2))) ||
  (c.dated && /^be (?:the|among the) (?:first|next|last)\b/.test(actWords(c, 4)))
/** What a meeting or a project does when it goes to plan; anything else is praise. */
const RUN =
  /^(?:hold|take|meet|convene|reconvene|start|begin|open|focus|discuss|review|consider|include|continue|explore|present|adopt|kick|run|conclude|launch|feature|gather|occur|host|examine|prepare|assess|follow|resume|reopen|address|visit|finali[sz]e|complete)$/
/** What a person, a state or a body can set out to do of itself. */
const EFFECT =
  /^(?:help|bring|shape|improve|increase|grow|change|require|result|serve|reflect|show|come|get|have|remain|send|allow|enable|contribute|reduce|give|make|take|lead|create|bolster|boost|strengthen|drive|cost|work|go|lie|apply|affect|force|cause|offer|add|build|provide|address|reinforce|complement|last|fall|rise|exist|deliver|rank|continue|operate|promote|define|determine|play|mark|pave|test|keep|save|secure|earn|pay|accelerate|support|ensure|facilitate|transform|deepen|expand|further|occur|arise|emerge|persist|advance|protect|cut|open|lower)$/

/** What will be, be felt or come about by itself is a prediction. */
export const prediction: Veto = (c) => {
  if (c.anchor.family !== 'future') return false
  const verb = act(c).lemma
  const passive = isPassive(c)
  if (BE_READY.test(actWords(c, 4))) return false
  if (!passive && STATIVE.test(verb) && !isDone(c)) return !namesEvent(c)
  if (vague(c)) return true
  if (isOrdained(c)) return false
  if (RULED.test(actWords(c, 12)) && (c.dated || !passive))
    return !(c.dated || /^receive/.test(actWords(c, 1)))
  if ((verb === 'continue' || actWords(c, 2) === 'go on') && goesOn(c)) return false
  if (c.subject.link === 'relative' && hasOwnSubject(c) && !c.dated) return true
  if (c.kind === 'other' || c.kind === 'it') return thing(c, passive, verb)
  if (c.kind === 'event') return !passive && !RUN.test(verb)
  return c.subject.link === 'relative' && c.kind === 'body' && !c.dated && EFFECT.test(verb)
}

/** "Our support will continue": a standing promise though its subject is a thing. */
const goesOn = (c: Clause): boolean =>
  /^(?:our|my|this|that)\b.*\b(?:cooperation|support|backing|assistance|work|efforts?|partnership|engagement|help|aid|training|mission|operations)$/.test(
    text(c.tokens, c.subject.start, c.subject.end),
  )

/** "the context in which leaders will gather": the clause describes something else. */
const hasOwnSubject = (c: Clause): boolean =>
  c.subject.start === c.subject.clause &&
  !/^(?:after|following)$/.test(at(c.tokens, c.subject.clause - 2).lower)

const thing = (c: Clause, passive: boolean, verb: string): boolean =>
  passive
    ? !c.dated ||
      (c.kind === 'it' && !/^(?:hold|convene|sign|launch|publish|complete|inaugurate)$/.test(verb))
    : EFFECT.test(verb) || (!c.dated && (c.kind === 'other' || !RUN.test(verb)))

/** "there will be a meeting", "we will have talks". */
const namesEvent = (c: Clause): boolean =>
  /^(?:be|have)$/.test(act(c).lemma) &&
  /\b(?:meetings?|summit|conference|session|visits?|round|talks|forum|signing|consultations|exercises?|dinner|ceremony|workshop|negotiations)\b/.test(
    actWords(c, 9),
  ) &&
  (c.dated || c.kind === 'there')

/** "we'll do it", "we will get there": no act is named. */
const vague = (c: Clause): boolean =>
  /^do (?:what|together|more|much|even|our part|everything|all)\b|^(?:do|get|make|go|keep) (?:it|that|this|so|there|them|just that|well|great|better|fine|something|a lot|very|really|through|back to)\b/.test(
    actWords(c, 3),
  ) && !c.dated
