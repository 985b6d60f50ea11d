// A brief of which only the passages came along: what cards quote of it, one after the other, so that each citation has
// its words and its source where no archive brought the text.

import { CodePointText, codePointLength } from '../brief/code-points'
import type { BriefBlock } from '../brief/parsed-brief'
import { describePassage, type PassageSelector } from '../brief/selector'

export interface QuotedBrief {
  readonly text: string
  readonly blocks: readonly BriefBlock[]
  /** Where each quote stands in the text. */
  readonly passages: ReadonlyMap<string, PassageSelector>
}

const BETWEEN = '\n\n'

/** In the order of `quotes`, each once. Quotes of white space alone are in none. */
export function quotedBrief(quotes: Iterable<string>): QuotedBrief {
  const kept = [...new Set(quotes)].filter((quote) => quote.trim() !== '')
  const text = kept.join(BETWEEN)
  const index = new CodePointText(text)
  const blocks: BriefBlock[] = []
  const passages = new Map<string, PassageSelector>()
  let start = 0
  for (const [i, quote] of kept.entries()) {
    const end = start + codePointLength(quote)
    blocks.push({ id: `b${i + 1}`, kind: 'paragraph', start, end, setAside: null })
    passages.set(quote, describePassage(index, start, end))
    start = end + BETWEEN.length
  }
  return { text, blocks, passages }
}
