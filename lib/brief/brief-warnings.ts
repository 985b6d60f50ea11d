// Warnings about a parsed brief: places where a list was announced but is missing.

import { CodePointText } from './code-points'
import { lacksList, type ReadBlock } from './missing-list'
import type { BriefBlock, BriefWarning } from './parsed-brief'

/** Returns one warning for each list introduction among the kept blocks whose list is missing. */
export function warnOfLists(text: string, blocks: readonly BriefBlock[]): BriefWarning[] {
  const index = new CodePointText(text)
  const kept = blocks.filter((block) => block.setAside === null)
  const read = kept.map((block): ReadBlock => ({ kind: block.kind, text: index.slice(block.start, block.end) }))
  return kept
    .filter((_, i) => lacksList(read, i))
    .map((block) => ({
      code: 'list-missing',
      blockId: block.id,
      message:
        'The text announces a list here, but the list is not in it. Copy it again from the source, or add what is missing as cards.',
    }))
}
