// The short title of a card that is made of a passage: the main clause of its first sentence, in the passage's own
// words. What is left out stays in the card's text and in its citation.

import { TITLE_MAX_LENGTH } from '../../domain/cards/card'
import { languageOf } from '../candidates/find-cues'
import { CodePointText } from '../code-points'
import { sentencesOf } from '../sentences'
import { shortenEnglish } from './english-title'
import { shortenJapanese } from './japanese-title'
import type { TitleCut } from './title-cut'

export interface PassageTitle {
  /** Never empty if the passage isn't, and fits a card. */
  readonly title: string
  readonly cut: TitleCut
  /** True if the title says all of the passage, word for word. */
  readonly isWhole: boolean
}

/** A sentence that is longer is read to here only; in UTF-16 units. */
const LONGEST_READ = 2_000

/** Makes the title of a passage. The same passage always gives the same title. */
export function passageTitle(passage: string): PassageTitle {
  const words = passage.slice(0, LONGEST_READ).replace(/…/gu, ' ').replace(/\s+/gu, ' ').trim()
  if (words === '') return { title: passage.trim(), cut: 'none', isWhole: true }
  const text = new CodePointText(words)
  const [first] = sentencesOf(text, { start: 0, end: text.length })
  const sentence = first ? text.slice(first.start, first.end) : words
  const { title, cut } = languageOf(sentence) === 'ja' ? shortenJapanese(sentence) : shortenEnglish(sentence)
  return { title: fitting(title), cut, isWhole: bareOf(title) === bareOf(passage) }
}

/** One endless word is cut at what a card holds, never inside a surrogate pair. */
function fitting(title: string): string {
  return title.length <= TITLE_MAX_LENGTH ? title : title.slice(0, TITLE_MAX_LENGTH).replace(/[\uD800-\uDBFF]$/u, '')
}

function bareOf(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/^\s|[\s.。．]+$/gu, '')
    .toLowerCase()
}
