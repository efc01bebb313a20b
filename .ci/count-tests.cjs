// Prints "N passed, N failed" from vitest's JSON report and ends with the exit code that goes with it. Whatever failed
// outside a single test (a file that does not load, a crash, a lock file out of step) counts as one failure, so that the
// line never says "0 failed" where the run has failed. Usage: node .ci/count-tests.cjs <report.json> <exit code of the run>
'use strict'
const { readFileSync } = require('node:fs')

const [report, status] = process.argv.slice(2)
let passed = 0
let failed = 0
try {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  passed = numPassedTests
  for (const { status: ofFile, assertionResults } of testResults) {
    const inFile = assertionResults.filter((test) => test.status === 'failed').length
    failed += ofFile === 'failed' ? Math.max(1, inFile) : inFile
  }
} catch {
  process.stdout.write('no test report was written: the run ended before its end\n')
}
if (failed === 0 && (status !== '0' || passed === 0)) failed = 1
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : Number(status) || 1
