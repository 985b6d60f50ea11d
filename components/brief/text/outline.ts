// The outline of a brief: its headings one below the other, or if it has none, its paragraphs by number and first
// words. Pure: no DOM.

import type { ReaderBlock, ReadingOrder } from './reading-order'

export interface OutlineItem {
  readonly blockId: string
  readonly label: string
  /** A paragraph's number; headings have none. */
  readonly number: number | undefined
  readonly children: readonly OutlineItem[]
}

export interface Outline {
  readonly isOfHeadings: boolean
  readonly items: readonly OutlineItem[]
}

/** A brief without headings lists up to this many paragraphs; of more, every second, third… */
const MOST_PARAGRAPHS = 200
const LABEL_LENGTH = 80

interface Branch extends OutlineItem {
  readonly children: Branch[]
}

export function makeOutline({ blocks, text }: Pick<ReadingOrder, 'blocks' | 'text'>): Outline {
  const labelOf = (block: ReaderBlock) =>
    text
      .slice(block.start, Math.min(block.end, block.start + LABEL_LENGTH))
      .replace(/\s+/gu, ' ')
      .trim()
  const headings = blocks.filter((block) => block.kind === 'heading')
  if (headings.length === 0) {
    const numbered = blocks.filter((block) => block.number !== undefined)
    const step = Math.ceil(numbered.length / MOST_PARAGRAPHS)
    const items = numbered
      .filter((_, index) => index % step === 0)
      .map((block) => ({ blockId: block.id, label: labelOf(block), number: block.number, children: [] }))
    return { isOfHeadings: false, items }
  }
  const items: Branch[] = []
  const open: { readonly level: number; readonly branch: Branch }[] = []
  for (const block of headings) {
    const label = labelOf(block)
    const level = block.level ?? levelOf(label)
    const branch: Branch = { blockId: block.id, label, number: undefined, children: [] }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    ;(open.at(-1)?.branch.children ?? items).push(branch)
    open.push({ level, branch })
  }
  return { isOfHeadings: true, items }
}

/** Guesses the level of a heading from its label where nothing else gives it: `2.1 Ports` is below `2 Ports`. */
function levelOf(label: string): number {
  return label.match(/^\d+((?:\.\d+)*)/)?.[1]?.split('.').length ?? 1
}

/** All items in the order of the text. */
export function flattenOutline(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...flattenOutline(item.children)])
}

/** The item under which a block stands: the last one at or before it; undefined above the first. */
export function itemOfBlock(
  outline: Outline,
  order: ReadingOrder,
  blockId: string | undefined,
): OutlineItem | undefined {
  const place = blockId === undefined ? undefined : order.places.get(blockId)
  if (place === undefined) return undefined
  return flattenOutline(outline.items).findLast(({ blockId: id }) => (order.places.get(id) ?? 0) <= place)
}
