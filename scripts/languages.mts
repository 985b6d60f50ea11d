// Finds the languages in messages/, writes the modules that import them, and says what each language lacks.
//   npm run languages                     writes the modules, and lists what is missing or wrong in each language
//   npm run languages -- add fr Français  begins a language with the words of English
import { addLanguage } from './languages/add-language.mjs'
import { checkLanguages } from './languages/check-languages.mjs'
import { writeLanguages } from './languages/language-modules.mjs'

const [command, tag = '', ...name] = process.argv.slice(2)
if (command !== undefined && (command !== 'add' || tag === '' || name.length === 0)) {
  throw new Error(
    'Say `npm run languages`, or `npm run languages -- add <tag> <its own name>`, such as `add fr Français`.',
  )
}
if (command === 'add') addLanguage(tag, name.join(' '))
const reports = checkLanguages()
writeLanguages()
for (const { tag: each, faults, missing, words } of reports) {
  console.log(
    `${each}: ${words - missing.length} of ${words} texts${faults.length === 0 ? '' : `, ${faults.length} faults`}`,
  )
  for (const line of [...faults, ...missing.map((text) => `missing: ${text}`)]) console.log(`  ${line}`)
}
if (reports.some(({ faults }) => faults.length > 0)) process.exitCode = 1
