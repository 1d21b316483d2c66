import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ZodError, type z } from 'zod'
import { PledgeError } from '../../src/domain/errors.js'

/** A JSON file of a known shape. PledgeError names the file and what is wrong in it. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T> {
  const words = await readFile(path, 'utf8')
  try {
    return schema.parse(JSON.parse(words))
  } catch (error) {
    throw new PledgeError(
      'bad_input',
      `${basename(path)} cannot be read: ${whatIsWrong(error)}.`,
      'Correct that place in the file.',
    )
  }
}

function whatIsWrong(error: unknown): string {
  if (error instanceof ZodError) {
    const [first] = error.issues
    return `${first?.path.join('.') || 'the whole'}: ${first?.message ?? 'not of the known shape'}`
  }
  return error instanceof Error ? error.message : 'it is no JSON'
}
