// Begins a language: a folder with every file of English, to be translated text by text.

import { existsSync, mkdirSync } from 'node:fs'
import { CONTENT, contentTexts, FACTS, isTag, namespaces, readWords, SCALES, writeText } from './language-files.mjs'

/** Makes messages/<tag>/. Throws where it is there, or the tag is not one of a language. */
export function addLanguage(tag: string, ownName: string): void {
  if (!isTag(tag)) throw new Error(`“${tag}” is not the tag of a language, such as fr or pt-BR.`)
  const folder = `messages/${tag}`
  if (existsSync(folder)) throw new Error(`${folder} is there already. Change its files.`)
  mkdirSync(folder)
  const write = (name: string, words: unknown) =>
    writeText(`${folder}/${name}.json`, `${JSON.stringify(words, null, 2)}\n`)
  write(FACTS, { ...readWords('en', FACTS), name: ownName })
  for (const name of namespaces('en')) write(name, readWords('en', name))
  const texts = contentTexts()
  for (const name of [SCALES, CONTENT] as const)
    write(name, Object.fromEntries(texts[name].map((text) => [text, text])))
}
