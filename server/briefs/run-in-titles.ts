// Headings that are written as bold lines instead of in the style of one, as many word processors' documents have them.

import type { SourceBlock } from '@/lib/brief/source-document'
import { looksLikeHeading, namesInByLine } from '@/lib/brief/text-shape'

const CAPTION = /^(?:table|fig(?:ure|\.)|chart|box|map|source|[図表])[\s\u3000]?[\dA-Z０-９]{1,3}\b/iu
/** Word's own styles have this many levels. */
const DEEPEST = 6

/** Whether a paragraph, all of whose words are bold, reads as a title: short, without a stop or a colon at its end. */
export function isRunInTitle(words: string): boolean {
  const line = words.trim()
  return looksLikeHeading(line) && !/[:：]$/u.test(line) && !CAPTION.test(line) && namesInByLine(line).length === 0
}

/**
 * Puts the titles that have no level, which are bold lines, one below the heading above them. What heads nothing is a
 * paragraph again.
 */
export function withLevelsOfTitles(blocks: readonly SourceBlock[]): SourceBlock[] {
  let above = 1
  return blocks.map((block, i) => {
    if (block.kind !== 'heading') return block
    if (block.level !== undefined) {
      above = block.level
      return block
    }
    return i + 1 < blocks.length ? { ...block, level: Math.min(above + 1, DEEPEST) } : { ...block, kind: 'paragraph' }
  })
}
