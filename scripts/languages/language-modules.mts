// Writes the modules that import the words of each language. Bundlers follow only imports that are written out.

import { existsSync } from 'node:fs'
import { CONTENT, hasFile, languageTags, namespaces, readText, writeText } from './language-files.mjs'

const HEAD = '// Written by `npm run languages` from the folders of messages/. Change those instead.\n\n'
const JSON_TYPE = "with { type: 'json' }"

/** Returns every module by its path. */
export function languageModules(): ReadonlyMap<string, string> {
  const tags = languageTags()
  const modules = new Map([
    ['lib/domain/languages.ts', factsModule(tags)],
    ['lib/i18n/messages.ts', messagesModule(tags)],
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
  const translated = tags.filter((tag) => hasFile(tag, CONTENT))
  const imports = [
    ...translated.map((tag) => `import ${nameOf(tag)}Content from '@/messages/${tag}/content.json' ${JSON_TYPE}`),
    ...tags.map((tag) => `import ${nameOf(tag)} from '@/messages/${tag}/language.json' ${JSON_TYPE}`),
  ].sort((a, b) => compare(sourceOf(a), sourceOf(b)))
  return (
    `${HEAD}${imports.join('\n')}\n\n` +
    `export const LOCALES = [${tags.map((tag) => `'${tag}'`).join(', ')}] as const\n` +
    'export type Locale = (typeof LOCALES)[number]\n\n' +
    '/** What a language calls itself, and what it calls things that nobody has named. */\n' +
    `export const LANGUAGES = ${object(tags.map((tag) => entry(tag, nameOf(tag))))}\n\n` +
    '/** The words of templates, scales and the example, by their English. English and Japanese stand in content/. */\n' +
    'export const CONTENT_WORDS: Partial<Record<Locale, Readonly<Record<string, string>>>> = ' +
    `${object(translated.map((tag) => entry(tag, `${nameOf(tag)}Content`)))}\n`
  )
}

function messagesModule(tags: readonly string[]): string {
  const others = tags.filter((tag) => tag !== 'en')
  return (
    `${HEAD}import type { Locale } from '../domain/languages'\n` +
    `${tags
      .map((tag) => `import { ${nameOf(tag)} } from './languages/${tag}'`)
      .sort((a, b) => compare(sourceOf(a), sourceOf(b)))
      .join('\n')}\nimport { withEnglish } from './with-english'\n\n` +
    'export type Messages = typeof en\n\n' +
    '/** All words of the interface. A language that lacks some has the English ones in their place. */\n' +
    'export const MESSAGES: Readonly<Record<Locale, Messages>> = {\n  en,\n' +
    `${others.map((tag) => entry(tag, `withEnglish(${nameOf(tag)}, en)`)).join('')}}\n`
  )
}

function wordsModule(tag: string): string {
  const names = namespaces(tag)
  return (
    HEAD +
    names.map((name) => `import ${camel(name)}Words from '@/messages/${tag}/${name}.json' ${JSON_TYPE}\n`).join('') +
    (names.length === 0 ? '' : '\n') +
    `export const ${nameOf(tag)} = ${object(names.map((name) => `  ${camel(name)}: ${camel(name)}Words,\n`))}\n`
  )
}

function tldrawModule(tags: readonly string[]): string {
  const translated = tags.filter((tag) => tag !== 'en' && existsSync(tldrawFile(tag)))
  return (
    HEAD +
    translated
      .map((tag) => `import ${nameOf(tag)} from '@tldraw/assets/translations/${tag.toLowerCase()}.json'\n`)
      .join('') +
    "import type { Locale } from '@/lib/domain/languages'\n\n" +
    '/** tldraw’s own words. It has the English ones built in, and lacks some languages. */\n' +
    'export const TLDRAW_TRANSLATIONS: Partial<Record<Locale, Readonly<Record<string, string>>>> = ' +
    `${object(translated.map((tag) => entry(tag, nameOf(tag))))}\n`
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
  return `  ${/^\w+$/.test(tag) ? tag : `'${tag}'`}: ${value},\n`
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
