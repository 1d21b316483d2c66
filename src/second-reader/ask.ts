import { setTimeout as sleep } from 'node:timers/promises'
import { NoAnswer, quotesIn } from './answer.js'
import type { Message } from './prompt.js'
import { bodyOf, FIRST_MANNERS, GiveUp, gentler, type Manners, post, refusalOf } from './service.js'
import type { SecondReaderOptions } from './types.js'

const MOST_TRIES = 3
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 30_000

/** One reading of a text: what was learnt about the service holds for the passages to come. */
export class Conversation {
  private manners: Manners = FIRST_MANNERS
  private reached = false

  constructor(
    private readonly options: SecondReaderOptions,
    /** Ends when the time for the whole text is up. */
    private readonly over: AbortSignal,
  ) {}

  /** The quotes for one piece. NoAnswer, with the reason in words, when there is no usable answer. */
  async ask(messages: readonly Message[]): Promise<string[]> {
    const limit = AbortSignal.timeout(this.options.passageSeconds * 1000)
    const signal = AbortSignal.any([this.over, limit])
    try {
      return await this.insist(messages, signal)
    } catch (error) {
      throw error instanceof NoAnswer ? error : this.explained(signal)
    }
  }

  private async insist(messages: readonly Message[], signal: AbortSignal): Promise<string[]> {
    let sent = this.manners
    for (let tries = 1; ; ) {
      const response = await this.reach(messages, sent, signal, tries)
      if (response === null) {
        tries += 1
        continue
      }
      const body = await bodyOf(response)
      if (response.ok) {
        this.manners = sent
        return quotesIn(jsonOf(body))
      }
      const next = isRefusedForm(response.status) ? gentler(sent, body) : null
      if (next !== null) sent = next
      else if (isPassing(response.status) && tries < MOST_TRIES) {
        await sleep(pauseOf(response, tries), undefined, { signal })
        tries += 1
      } else throw refusalOf(response.status)
    }
  }

  /** Null when the connection broke and is worth another try. */
  private async reach(
    messages: readonly Message[],
    manners: Manners,
    signal: AbortSignal,
    tries: number,
  ): Promise<Response | null> {
    try {
      const response = await post(this.options, messages, manners, signal)
      this.reached = true
      return response
    } catch (error) {
      if (signal.aborted) throw error
      // A connection kept from before may have been closed meanwhile: a new one is tried first.
      if (tries < MOST_TRIES) return null
      if (!this.reached) throw new GiveUp('the service could not be reached')
      throw new NoAnswer('the connection to the service broke')
    }
  }

  private explained(signal: AbortSignal): NoAnswer {
    const { seconds, passageSeconds } = this.options
    if (this.over.aborted)
      return new NoAnswer(`the ${seconds} seconds for the whole text were over`)
    if (signal.aborted) return new NoAnswer(`no answer within ${passageSeconds} seconds`)
    return new NoAnswer('the connection to the service broke')
  }
}

export const overWords = (seconds: number): string =>
  `the ${seconds} seconds for the whole text were over`

const isRefusedForm = (status: number): boolean => status === 400 || status === 422
const isPassing = (status: number): boolean => status === 429 || status >= 500

/** As the service asks for in Retry-After, else longer each time; in milliseconds. */
function pauseOf({ status, headers }: Response, tries: number): number {
  const asked = Number(headers.get('retry-after') ?? Number.NaN)
  if (Number.isFinite(asked) && asked >= 0) {
    if (asked * 1000 > LONGEST_PAUSE) throw refusalOf(status)
    return asked * 1000
  }
  return FIRST_PAUSE * 2 ** (tries - 1)
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new NoAnswer('the answer was not in the shape of a chat completion')
  }
}
