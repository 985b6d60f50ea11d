// npm run test:unit [-- <file or option of Vitest> ...]: the tests of the folders that are named first, all or some.
import { build, fail, prepare } from './prepare.mjs'

const FOLDERS = ['unit', 'property', 'contract', 'integration', 'meta']
const words = process.argv.slice(2)
const firstOther = words.findIndex((word) => !FOLDERS.includes(word))
const folders = firstOther < 0 ? words : words.slice(0, firstOther)
if (folders.length === 0) fail(`Name one of the folders of tests first: ${FOLDERS.join(', ')}.`)

await prepare()
// Integration tests start the server as operators do.
if (folders.includes('integration')) await build()
const { finish, runVitest } = await import('./runners.mjs')
finish([await runVitest(folders, words.slice(folders.length))])
