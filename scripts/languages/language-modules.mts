// Writes the modules that import the words of each language. Bundlers follow only imports that are written out.

import { existsSync } from 'node:fs'
import { CONTENT, hasFile, languageTags, namespaces, readText, SCALES, writeText } from './language-files.mjs'

/** The file that every page has of every language. */
const CARD = 'card'
const HEAD = '// Written by `npm run languages` from the folders of messages/. Change those instead.\n\n'
const JSON_TYPE = "with { type: 'json' }"

/** Returns every module by its path. */
export function languageModules(): ReadonlyMap<string, string> {
  const tags = languageTags()
  const modules = new Map([
    ['lib/domain/languages.ts', factsModule(tags)],
    ['lib/i18n/all-languages.ts', allModule(tags)],
    ['lib/i18n/card-words.ts', cardModule(tags)],
    ['components/settings/language-loaders.ts', loadersModule(tags)],
    ['components/canvas/library/tldraw-translations.ts', tldrawModule(tags)],
  ])
  for (const tag of tags) modules.set(`lib/i18n/languages/${tag}.ts`, wordsModule(tag))
  return modules
}

/** Writes the modules that changed, so that nothing is built again without need. */
export function writeLanguages(): void {
  for (const [file, text] of languageModules()) {
    if (!existsSync(file) || readText(file) !== text) writeText(file, text)
  }
}

function factsModule(tags: readonly string[]): string {
  const translated = tags.filter((tag) => hasFile(tag, SCALES))
  const imports = [
    ...translated.map((tag) => `import ${nameOf(tag)}Scales from '@/messages/${tag}/scales.json' ${JSON_TYPE}`),
    ...tags.map((tag) => `import ${nameOf(tag)} from '@/messages/${tag}/language.json' ${JSON_TYPE}`),
  ].sort((a, b) => compare(sourceOf(a), sourceOf(b)))
  return (
    `${HEAD}${imports.join('\n')}\n\n` +
    `export const LOCALES = [${tags.map((tag) => `'${tag}'`).join(', ')}] as const\n` +
    'export type Locale = (typeof LOCALES)[number]\n\n' +
    '/** What a language calls itself, and what it calls things that nobody has named. */\n' +
    `export const LANGUAGES = ${object(tags.map((tag) => entry(tag, nameOf(tag))))}\n\n` +
    '/** The words of scales, by their English. English and Japanese stand in content/. */\n' +
    'export const SCALE_WORDS: Partial<Record<Locale, Readonly<Record<string, string>>>> = ' +
    `${object(translated.map((tag) => entry(tag, `${nameOf(tag)}Scales`)))}\n`
  )
}

function allModule(tags: readonly string[]): string {
  const others = tags.filter((tag) => tag !== 'en')
  return (
    `${HEAD}import { LOCALES, type Locale } from '../domain/languages'\n` +
    `${tags
      .map((tag) => `import * as ${nameOf(tag)} from './languages/${tag}'`)
      .sort((a, b) => compare(sourceOf(a), sourceOf(b)))
      .join('\n')}\nimport { wholeLanguage } from './with-english'\n` +
    "import { type Language, provideLanguage } from './words'\n\n" +
    '/** Every language, as the server has them. One that lacks some words has the English ones in their place. */\n' +
    'export const ALL_LANGUAGES: Readonly<Record<Locale, Language>> = {\n  en,\n' +
    `${others.map((tag) => entry(tag, `wholeLanguage('${tag}', ${nameOf(tag)}, en)`)).join('')}}\n\n` +
    'for (const locale of LOCALES) provideLanguage(locale, ALL_LANGUAGES[locale])\n\n' +
    "export { wordsIn } from './words'\n"
  )
}

function cardModule(tags: readonly string[]): string {
  const given = tags.filter((tag) => hasFile(tag, CARD))
  const words = (tag: string) => (tag === 'en' ? 'en' : given.includes(tag) ? `withEnglish(${nameOf(tag)}, en)` : 'en')
  return (
    `${HEAD}` +
    given
      .map((tag) => `import ${nameOf(tag)} from '@/messages/${tag}/card.json' ${JSON_TYPE}\n`)
      .sort((a, b) => compare(sourceOf(a), sourceOf(b)))
      .join('') +
    "import type { Locale } from '../domain/languages'\nimport { withEnglish } from './with-english'\n\n" +
    '/** The words of cards, their fields and columns in each language: by them a page knows what was written in another one. */\n' +
    'export const CARD_WORDS: Readonly<Record<Locale, typeof en>> = ' +
    `${object(tags.map((tag) => entry(tag, words(tag))))}\n`
  )
}

function wordsModule(tag: string): string {
  const names = namespaces(tag)
  const imports = [...names, ...(hasFile(tag, CONTENT) ? [CONTENT] : [])].sort()
  return (
    HEAD +
    imports.map((name) => `import ${camel(name)}Words from '@/messages/${tag}/${name}.json' ${JSON_TYPE}\n`).join('') +
    (imports.length === 0 ? '' : '\n') +
    `export const messages = ${object(names.map((name) => `  ${camel(name)}: ${camel(name)}Words,\n`))}\n\n` +
    `export const content: Readonly<Record<string, string>> = ${imports.includes(CONTENT) ? 'contentWords' : '{}'}\n`
  )
}

function loadersModule(tags: readonly string[]): string {
  return (
    `${HEAD}import type { Locale } from '@/lib/domain/languages'\n\n` +
    '/** Fetches the words of each language that the page did not bring. */\n' +
    'export const LANGUAGE_LOADERS = {\n' +
    tags.map((tag) => `  ${keyOf(tag)}: () => import('@/lib/i18n/languages/${tag}'),\n`).join('') +
    '} satisfies Record<Locale, () => Promise<object>>\n'
  )
}

function tldrawModule(tags: readonly string[]): string {
  const translated = tags.filter((tag) => tag !== 'en' && existsSync(tldrawFile(tag)))
  return (
    HEAD +
    "import type { Locale } from '@/lib/domain/languages'\n\n" +
    '/** Fetches tldraw’s own words. It has the English ones built in, and lacks some languages. */\n' +
    'export const TLDRAW_TRANSLATIONS: Partial<Record<Locale, () => Promise<{ default: object }>>> = ' +
    `${object(
      translated.map(
        (tag) => `  ${keyOf(tag)}: () => import('@tldraw/assets/translations/${tag.toLowerCase()}.json'),\n`,
      ),
    )}\n`
  )
}

function tldrawFile(tag: string): string {
  return `node_modules/@tldraw/assets/translations/${tag.toLowerCase()}.json`
}

/** An object of such lines. */
function object(lines: readonly string[]): string {
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}}`
}

/** A line of an object, in the shape that the formatter gives it. */
function entry(tag: string, value: string): string {
  if (tag === value) return `  ${tag},\n`
  return `  ${keyOf(tag)}: ${value},\n`
}

function keyOf(tag: string): string {
  return /^\w+$/.test(tag) ? tag : `'${tag}'`
}

/** A language's tag as the name of a variable: `ptBR`. */
function nameOf(tag: string): string {
  return tag.replaceAll('-', '')
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function sourceOf(line: string): string {
  return /from '([^']+)'/.exec(line)?.[1] ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
