// Adds up the JSON reports of a folder and prints one closing line: N passed, N failed, N skipped.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Name the folder that holds the reports: node scripts/count.mjs FOLDER')
  process.exit(2)
}
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
if (reports.length === 0) {
  console.error('No tests were run.')
  process.exit(1)
}

/** A file that broke before its first test is counted as one failure. */
function brokenFiles({ testResults = [] }) {
  return testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
}

/** Errors outside of any test fail a run too. */
function failures(report) {
  const counted = report.numFailedTests + brokenFiles(report)
  return counted === 0 && report.success === false ? 1 : counted
}

const sum = (count) => reports.reduce((total, report) => total + count(report), 0)
const passed = sum((report) => report.numPassedTests)
const failed = sum(failures)
const skipped = sum(({ numPendingTests = 0, numTodoTests = 0 }) => numPendingTests + numTodoTests)
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
