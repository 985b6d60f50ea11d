// Between the browser's selection and code points of the brief. A block's element carries its place in the text as
// `data-block-start` and holds exactly the block's characters, however highlights cut them into elements; so offsets
// are counted in characters before a point, never in nodes.

import type { CodePointText } from '@/lib/brief/code-points'
import type { TextRange } from '@/lib/brief/text-range'

const BLOCK = '[data-block-start]'
/** The box in which a table scrolls sideways. */
const TABLE_BOX = '[data-table-box]'

/** Returns the code points that a DOM range covers, or undefined if it touches no block of the reader. */
export function rangeToText(reader: Element, range: Range, text: CodePointText): TextRange | undefined {
  if (!reader.contains(range.commonAncestorContainer)) return undefined
  const touched = [...reader.querySelectorAll(BLOCK)].filter((block) => range.intersectsNode(block))
  const [first, last] = [touched.at(0), touched.at(-1)]
  if (!first || !last) return undefined
  const start = first.contains(range.startContainer)
    ? offsetIn(first, range.startContainer, range.startOffset, text)
    : startOf(first)
  const end = last.contains(range.endContainer)
    ? offsetIn(last, range.endContainer, range.endOffset, text)
    : text.toCodePoint(text.toUtf16(startOf(last)) + (last.textContent?.length ?? 0))
  return end > start ? { start, end } : undefined
}

function startOf(block: Element): number {
  return Number(block.getAttribute('data-block-start'))
}

function offsetIn(block: Element, node: Node, offset: number, text: CodePointText): number {
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(node, offset)
  return text.toCodePoint(text.toUtf16(startOf(block)) + before.toString().length)
}

/**
 * Returns the DOM range of code points, or undefined where no block shows their start. A caller that needs many ranges
 * at once passes the elements of the blocks, in the order of the text.
 */
export function textToRange(
  reader: Element,
  { start, end }: TextRange,
  text: CodePointText,
  blocks: readonly Element[] = [...reader.querySelectorAll(BLOCK)],
): Range | undefined {
  const from = pointAt(blocks, start, text, false)
  const to = pointAt(blocks, end, text, true)
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** The last block that begins before (or, for a start, at) the offset, and the text node in it. */
function pointAt(blocks: readonly Element[], offset: number, text: CodePointText, isEnd: boolean) {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const candidate = blocks[middle]
    if (candidate && startOf(candidate) < offset + (isEnd ? 0 : 1)) low = middle + 1
    else high = middle
  }
  const block = blocks[low - 1]
  if (!block) return undefined
  let left = text.toUtf16(offset) - text.toUtf16(startOf(block))
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let last: { node: Node; offset: number } | undefined
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left < length || (isEnd && left === length)) return { node, offset: left }
    left -= length
    last = { node, offset: length }
  }
  return last
}

/** Returns the box of the table in which a node is. */
export function tableBoxOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest<HTMLElement>(TABLE_BOX) ?? null
}
