// The brief of the example board. Cards cite it by quote.

import brief from '@/content/example/brief.json' with { type: 'json' }
import { LOCALES, type LocalizedText } from '../domain/localized'
import { isBriefFile } from './check-example'
import { readContent } from './read-content'

const { title, paragraphs } = readContent('example/brief.json', brief, isBriefFile)

export const EXAMPLE_BRIEF_TITLE = title

/** The whole text: its paragraphs with an empty line between them. */
export const EXAMPLE_BRIEF_TEXT = Object.fromEntries(
  LOCALES.map((locale) => [locale, paragraphs.map((paragraph) => paragraph[locale]).join('\n\n')]),
) as LocalizedText
