// npm run fault -- <ID> [--full]: runs the tests that bear one rule's id of docs/SYNC-SPEC (F1, S3, I7 ...), small, or at
// the size that the rule names.
import { fail, prepare } from './prepare.mjs'

const [id = '', flag] = process.argv.slice(2)
if (!/^[FSI]\d{1,2}$/.test(id) || (flag !== undefined && flag !== '--full')) {
  fail('Name one rule: npm run fault -- F1 [--full]')
}
if (flag === '--full') process.env.FAULT_FULL = '1'
await prepare()
const { finish, runVitest } = await import('./runners.mjs')
const counts = runVitest(['unit', 'property', 'contract', 'integration'], ['-t', `\\b${id}\\b`])
if (counts.passed + counts.failed === 0) fail(`No test bears the id ${id} yet.`)
finish([{ ...counts, skipped: 0 }])
