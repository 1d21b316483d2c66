const VERBS =
  /\b(?:COMMIT|AGREE|DECIDE|RESOLVE|UNDERTAKE|PLEDGE|DETERMINE|INTEND|REAFFIRM|AFFIRM|CONFIRM|REITERATE|EXPRESS|ANNOUNCE|DECLARE|ADOPT|ENDORSE|ESTABLISH|LAUNCH|WELCOME|RECALL|RECOGNI[SZ]E|NOTE|ACKNOWLEDGE|REQUEST|INVITE|ENCOURAGE|URGE|CALL|DIRECT|INSTRUCT|MANDATE|TASK|STRESS|EMPHASI[SZ]E|UNDERLINE|COMMEND|CONDEMN|APPEAL|EXPRESSES|WILL|SHALL)(?:S|ED)?\b/g
const BESIDE = /\b(?:FURTHER|ALSO|HEREBY|STRONGLY|SOLEMNLY|JOINTLY|FIRMLY)(?= [a-z]|,)/g

/** Resolutions write their verbs in capitals ("DECIDE to"), which readers of language take for names. */
export const unshouted = (flat: string): string =>
  flat
    .replace(VERBS, (word, at: number) => (standsAlone(flat, at, word) ? word.toLowerCase() : word))
    .replace(BESIDE, (word) => word.toLowerCase())

/** Next to other capitals it is a heading or a name. */
function standsAlone(flat: string, at: number, word: string): boolean {
  const next = /^[ ,]*([^ ,]*)/.exec(flat.slice(at + word.length))?.[1] ?? ''
  return !/^[A-Z]{2,}$/.test(next) || /^(?:AND|TO|THAT|ALL)$/.test(next)
}
