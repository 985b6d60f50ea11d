// One brief as the reader walks through it: numbered blocks, lists, and on demand its sentences.

import { CodePointText } from '@/lib/brief/code-points'
import type { BriefFormat } from '@/lib/brief/parsed-brief'
import type { PresentedBlock, PresentedBrief } from '@/lib/brief/presented-brief'
import { sentencesOf } from '@/lib/brief/sentences'
import { cellsOf } from '@/lib/brief/table-cells'
import type { TextRange } from '@/lib/brief/text-range'

export interface ReaderBlock extends PresentedBlock {
  /** 1, 2... in the margin; headings have none. */
  readonly number: number | undefined
  readonly warning: 'list-missing' | 'metadata-broken' | undefined
}

export interface ReadingOrder {
  readonly text: CodePointText
  readonly blocks: readonly ReaderBlock[]
  /** The index of each block by its id. */
  readonly places: ReadonlyMap<string, number>
  /** The number of the last numbered block; 0 if there is none. */
  readonly lastNumber: number
  /** Blocks in the order of the text; the items of one list together, and the rows of one table. */
  readonly groups: readonly BlocksTogether[]
}

export interface BlocksTogether {
  readonly kind: 'list' | 'table' | 'single'
  readonly blocks: readonly ReaderBlock[]
}

export function makeReadingOrder(brief: PresentedBrief): ReadingOrder {
  const warnings = new Map(brief.warnings.map(({ blockId, code }) => [blockId, code]))
  let number = 0
  const blocks = brief.blocks.map(
    (block): ReaderBlock => ({
      ...block,
      number: block.kind === 'heading' ? undefined : ++number,
      warning: warnings.get(block.id),
    }),
  )
  const text = new CodePointText(brief.text)
  const places = new Map(blocks.map(({ id }, index) => [id, index]))
  return { text, blocks, places, lastNumber: number, groups: groupsOf(text, blocks, brief.format) }
}

function groupsOf(text: CodePointText, blocks: readonly ReaderBlock[], format: BriefFormat): BlocksTogether[] {
  const groups: { kind: BlocksTogether['kind']; blocks: ReaderBlock[] }[] = []
  for (const block of blocks) {
    const kind = block.kind === 'list-item' ? 'list' : block.kind === 'table-row' ? 'table' : 'single'
    const last = groups.at(-1)
    const before = last?.blocks.at(-1)
    const isSame = last?.kind === kind && kind !== 'single'
    if (isSame && before && (kind === 'list' || isSameTable(text, before, block, format))) last.blocks.push(block)
    else groups.push({ kind, blocks: [block] })
  }
  return groups
}

/** Whether a row goes on the table of the row before it. A PDF has no tables, only lines that look like rows of one. */
function isSameTable(text: CodePointText, before: ReaderBlock, row: ReaderBlock, format: BriefFormat): boolean {
  const isNewHead = row.level === 0 && before.level !== 0
  if (isNewHead || /\n\s*\n/u.test(text.slice(before.end, row.start))) return false
  return format !== 'pdf' || cellsOf(text, before).length === cellsOf(text, row).length
}

/** The index of the block in which an offset (code points) stands, else of the next one; their number behind the last. */
export function placeAt(blocks: readonly ReaderBlock[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The block in which an offset stands, else the next one; undefined behind the last. */
export function blockAt(blocks: readonly ReaderBlock[], offset: number): ReaderBlock | undefined {
  return blocks[placeAt(blocks, offset)]
}

const sentencesByOrder = new WeakMap<ReadingOrder, readonly TextRange[]>()

/** All sentences of what one reads, and the cells of its tables, in order; found at the first request. */
export function sentencesIn(order: ReadingOrder): readonly TextRange[] {
  const known = sentencesByOrder.get(order)
  if (known) return known
  const sentences = order.blocks.flatMap((block) =>
    block.kind === 'table-row' ? filledCells(order.text, block) : sentencesOf(order.text, block),
  )
  sentencesByOrder.set(order, sentences)
  return sentences
}

function filledCells(text: CodePointText, row: TextRange): TextRange[] {
  return cellsOf(text, row).filter(({ start, end }) => end > start)
}

/**
 * Returns the part of a range that ends before the first text that is set aside: nobody quotes text that they don't
 * see.
 */
export function withinReading({ blocks, text }: ReadingOrder, range: TextRange): TextRange {
  let end = range.start
  for (const block of blocks) {
    if (block.end <= range.start) continue
    if (block.start >= range.end || text.slice(end, block.start).trim() !== '') break
    end = Math.min(block.end, range.end)
  }
  return { start: range.start, end }
}
