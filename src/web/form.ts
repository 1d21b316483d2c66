import { isDay } from '../domain/calendar.js'
import { PledgeError } from '../domain/errors.js'
import type { Day } from '../domain/window.js'
import type { C } from './deps.js'

/** What a person filled in; empty fields read as null, wrong ones as a PledgeError `bad_input`. */
export interface Form {
  text(name: string): string | null
  /** As it was sent, with the spaces around it. */
  exact(name: string): string | null
  required(name: string, what: string): string
  day(name: string): Day | null
  number(name: string): number | null
  /** One value a line, or a semicolon between; `undefined` when the form has no such field. */
  list(name: string): string[] | undefined
  /** Undefined when the form has no such field, so that nothing is changed by omission. */
  maybe(name: string): string | null | undefined
  has(name: string): boolean
  choice<T extends string>(name: string, among: readonly T[]): T | null
  file(name: string): File | null
  /** All that is text, as it was sent. */
  entries(): Array<[name: string, value: string]>
}

export async function readForm(c: C): Promise<Form> {
  return formOf(await formData(c))
}

async function formData(c: C): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch (error) {
    if (error instanceof PledgeError) throw error
    throw bad('The form did not arrive whole.', 'Go back and send it again.')
  }
}

/** The same reading for the words after `?` of a GET form. */
export function queryForm(c: C): Form {
  const data = new FormData()
  for (const [name, value] of new URL(c.req.url).searchParams) data.append(name, value)
  return formOf(data)
}

function formOf(data: FormData): Form {
  const exact = (name: string) => textFrom(data.get(name))
  const text = (name: string) => {
    const value = exact(name)?.trim() ?? ''
    return value === '' ? null : value
  }
  return {
    text,
    exact,
    required: (name, what) => text(name) ?? missing(what),
    day: (name) => dayFrom(text(name)),
    number: (name) => numberFrom(text(name)),
    list: (name) => (data.has(name) ? listFrom(text(name)) : undefined),
    maybe: (name) => (data.has(name) ? text(name) : undefined),
    has: (name) => data.has(name),
    choice: (name, among) => among.find((one) => one === text(name)) ?? null,
    file: (name) => fileFrom(data.get(name)),
    entries: () =>
      [...data.keys()].flatMap((name) => {
        const value = exact(name)
        return value === null ? [] : [[name, value]]
      }),
  }
}

function dayFrom(value: string | null): Day | null {
  if (value === null || isDay(value)) return value
  throw bad(`"${value}" is not a date.`, 'Write it as 2024-04-30.')
}

function numberFrom(value: string | null): number | null {
  if (value === null) return null
  const number = Number(value.replace(/^#/, ''))
  if (Number.isSafeInteger(number) && number > 0) return number
  throw bad(
    `"${value}" is not a number of the register.`,
    'Write the number alone, for example 12.',
  )
}

function listFrom(value: string | null): string[] {
  return (value ?? '')
    .split(/[\n;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** Without the one character that no text column takes. */
function textFrom(value: File | string | null): string | null {
  return typeof value === 'string' ? value.replaceAll('\0', '') : null
}

function fileFrom(value: File | string | null): File | null {
  return value instanceof File && value.size > 0 ? value : null
}

function missing(what: string): never {
  throw bad(`${what} is missing.`, 'Go back and fill it in.')
}

function bad(message: string, next: string): PledgeError {
  return new PledgeError('bad_input', message, next)
}
