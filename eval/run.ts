// npm run eval [-- FOLDER …]   see arguments.ts, or --help
import { asErrorLines } from '../src/cli/complain.js'
import { type Asked, HELP, readArguments } from './arguments.js'
import { evaluate } from './evaluate.js'
import { asJson } from './print/json.js'
import { report } from './print/report.js'

async function run(asked: Asked): Promise<string> {
  if (asked.help) return HELP
  const groups = await evaluate(asked.folders)
  return asked.json ? `${JSON.stringify(asJson(groups), null, 2)}\n` : `${report(groups, asked)}\n`
}

function fail(error: unknown, status: number): void {
  process.stderr.write(asErrorLines(error))
  process.exitCode = status
}

function asked(): Asked | null {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    fail(error, 2)
    return null
  }
}

const what = asked()
if (what) {
  await run(what).then(
    (words) => process.stdout.write(words),
    (error: unknown) => fail(error, 1),
  )
}
