// The brief of the example board. Cards cite it by quote.

import brief from '@/content/example/brief.json' with { type: 'json' }
import { type Locale, textIn } from '../domain/localized'
import { isBriefFile } from './check-example'
import { readContent } from './read-content'

const { title, paragraphs } = readContent('example/brief.json', brief, isBriefFile)

export const EXAMPLE_BRIEF_TITLE = title

/** Returns the whole text in a language: its paragraphs with an empty line between them. */
export function exampleBriefText(locale: Locale): string {
  return paragraphs.map((paragraph) => textIn(paragraph, locale)).join('\n\n')
}
