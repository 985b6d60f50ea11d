// The files of a language: messages/<tag>/, with a file for each part of the interface, and of content/, whose texts have
// English and Japanese side by side.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
const MESSAGES = path.join(ROOT, 'messages')

export type Tree = { readonly [key: string]: string | Tree }

/** The file of a language's name and of the few names that boards, pages and people begin with. */
export const FACTS = 'language'
/** The file with the words of scales, by their English. Every page has it, because boards know their scales by it. */
export const SCALES = 'scales'
/** The file with the words of templates and the example, by their English. */
export const CONTENT = 'content'

/** Whether a name is the tag of a language in its usual form, such as fr or pt-BR. */
export function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

/** English first, because it has every word; the others in the order of their tags. */
export function languageTags(): readonly string[] {
  const others = readdirSync(MESSAGES).filter((tag) => tag !== 'en')
  return ['en', ...others.sort()]
}

/** The names of a language's files that hold words of the interface. */
export function namespaces(tag: string): readonly string[] {
  const names = readdirSync(path.join(MESSAGES, tag)).map((file) => file.replace(/\.json$/, ''))
  return names.filter((name) => ![FACTS, SCALES, CONTENT].includes(name)).sort()
}

export function hasFile(tag: string, name: string): boolean {
  return readdirSync(path.join(MESSAGES, tag)).includes(`${name}.json`)
}

/** Reads messages/<tag>/<name>.json. Throws with the file's name where it isn't JSON. */
export function readWords(tag: string, name: string): Tree {
  const file = path.join('messages', tag, `${name}.json`)
  try {
    return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Tree
  } catch (error) {
    throw new Error(`${file} can’t be read: ${(error as Error).message}`, { cause: error })
  }
}

export function writeText(file: string, text: string): void {
  writeFileSync(path.join(ROOT, file), text)
}

export function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** The English texts of content/, each once and in the order of the files, by the file that translates them. */
export function contentTexts(): Readonly<Record<typeof SCALES | typeof CONTENT, readonly string[]>> {
  const all = readdirSync(path.join(ROOT, 'content'), { recursive: true, encoding: 'utf8' })
  const files = all.filter((file) => file.endsWith('.json') && file !== SCALES_FILE).sort()
  const scales = new Set(textsOf(SCALES_FILE))
  return { scales: [...scales], content: [...new Set(files.flatMap(textsOf))].filter((text) => !scales.has(text)) }
}

const SCALES_FILE = 'scales.json'

function textsOf(file: string): readonly string[] {
  return englishIn(JSON.parse(readText(`content/${file}`)))
}

function englishIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const { en, ja } = value as { en?: unknown; ja?: unknown }
  if (typeof en === 'string' && typeof ja === 'string') return [en]
  return Object.values(value).flatMap(englishIn)
}
