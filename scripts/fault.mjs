// npm run fault -- <ID> [--full]: runs the tests that bear one rule's id of docs/SYNC-SPEC (F1, S3, I7 ...), small, or at
// the size that the rule names.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, prepare, ROOT } from './prepare.mjs'

const FOLDERS = ['unit', 'property', 'contract', 'integration']
const [id = '', flag] = process.argv.slice(2)
if (!/^[FSI]\d{1,2}$/.test(id) || (flag !== undefined && flag !== '--full')) {
  fail('Name one rule: npm run fault -- F1 [--full]')
}
if (flag === '--full') process.env.FAULT_FULL = '1'
await prepare()
const { finish, runVitest } = await import('./runners.mjs')
const NO_TEST = `No test bears the id ${id} yet.`
const title = `\\b${id}\\b`
// Only files that name the rule: to load all the others takes longer than most rules' tests.
const files = FOLDERS.flatMap((folder) => {
  const names = readdirSync(join(ROOT, 'tests', folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join('tests', folder, name))
}).filter((file) => new RegExp(title).test(readFileSync(join(ROOT, file), 'utf8')))
if (files.length === 0) fail(NO_TEST)
const counts = await runVitest(FOLDERS, ['-t', title, ...files])
if (counts.passed + counts.failed === 0) fail(NO_TEST)
finish([{ ...counts, skipped: 0 }])
