// Rebuilds a brief of which only the cited passages were included: each quote with its surroundings, in the order of
// the source. The citations keep their places in the source, and are found here by their words and surroundings.

import { codePointLength } from '../brief/code-points'
import type { BriefBlock } from '../brief/parsed-brief'
import { CONTEXT_LENGTH } from '../brief/selector'
import type { Citation } from '../domain/cards/citation'

export interface QuotedBrief {
  readonly text: string
  readonly blocks: readonly BriefBlock[]
}

const BETWEEN = '\n\n'
const CUT = '…'

/**
 * A paragraph for each cited passage, each once. Citations that lost their passage are left out: the source no longer says
 * their words. Where nothing is left, the text is `title`, because a brief has at least one block.
 */
export function quotedBrief(title: string, citations: Iterable<Citation>): QuotedBrief {
  const inOrder = [...citations]
    .filter(({ state, quote }) => state !== 'orphan' && quote.trim() !== '')
    .sort((a, b) => a.start - b.start)
  const excerpts = [...new Set(inOrder.map(excerptOf))]
  const paragraphs = excerpts.length > 0 ? excerpts : [title]
  const blocks: BriefBlock[] = []
  let start = 0
  for (const [i, paragraph] of paragraphs.entries()) {
    const end = start + codePointLength(paragraph)
    blocks.push({ id: `b${i + 1}`, kind: 'paragraph', start, end, setAside: null })
    start = end + BETWEEN.length
  }
  return { text: paragraphs.join(BETWEEN), blocks }
}

/** Returns the quote between whole words of its surroundings. */
function excerptOf({ prefix, quote, suffix }: Citation): string {
  const before = isCut(prefix) ? `${CUT}${prefix.replace(/^\S*?(?=\s)/u, '')}` : prefix
  const after = isCut(suffix) ? `${suffix.replace(/(?<=\s)\S*$/u, '')}${CUT}` : suffix
  return `${before}${quote}${after}`.trim()
}

/** Surroundings of full length were cut out of a longer text. */
function isCut(context: string): boolean {
  return codePointLength(context) >= CONTEXT_LENGTH
}
