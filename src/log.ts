import { pino } from 'pino'
import type { Log } from './domain/log.js'

/** JSON lines on standard error; nothing below `level`. */
export function createLog(level: string): Log {
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
}
