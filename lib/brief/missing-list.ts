// Finds paragraphs that announce a list, following blocks that are its items although they lost their bullets, and
// lists that were lost in copying.

import type { BriefBlockKind } from './parsed-brief'
import { announcesList, beginsList, endsSentence, isListItem } from './text-shape'

/** A kept block as these rules see it. */
export interface ReadBlock {
  readonly kind: BriefBlockKind
  readonly text: string
}

const LONGEST_ITEM = 240

/** Counts the list items, with or without bullets, in the run of blocks that begins at `from`. */
export function countItems(blocks: readonly ReadBlock[], from: number): number {
  const first = blocks[from]
  if (first && beginsList(first.text)) {
    let marked = 1
    while (isListItem(blocks[from + marked]?.text ?? '')) marked++
    return marked
  }
  let bare = 0
  while (isBareItem(blocks[from + bare])) bare++
  // One line alone may be anything; two in a row behind a list introduction are a list.
  return bare >= 2 ? bare : 0
}

/** Whether the block announces a list that is missing. */
export function lacksList(blocks: readonly ReadBlock[], i: number): boolean {
  const block = blocks[i]
  if (block?.kind !== 'paragraph' || !announcesList(block.text)) return false
  const next = blocks[i + 1]
  // A quotation may follow a colon, too.
  return countItems(blocks, i + 1) === 0 && !/^["“«「『>]/u.test(next?.text ?? '')
}

/** A short line that begins in lower case, ends in a separator, or is not a sentence. */
function isBareItem(block: ReadBlock | undefined): boolean {
  if (!block || block.kind === 'metadata' || block.text.length > LONGEST_ITEM) return false
  if (isListItem(block.text) || announcesList(block.text)) return false
  return /^\p{Ll}/u.test(block.text) || /(?:[;；,，、]|\band)$/u.test(block.text) || !endsSentence(block.text)
}
