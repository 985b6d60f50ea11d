// A caret in a rich text, as it travels in presence: Yjs's own relative position, which stays with the letters beside it
// while others type. What comes from other pages may be anything.

import * as Y from 'yjs'
import { richTextOf } from '@/lib/document/records/rich-text'

/** A place in the words of a shape, as it can be found again in what the page draws. */
export interface CaretPlace {
  /** The paragraph or heading, counted from 0 in the order of reading. */
  readonly block: number
  /** The letters before the caret in its block, in UTF-16 units; a line break counts as one. */
  readonly offset: number
}

/** Longer ones come from no editor of ours. */
const MAX_ENCODED_LENGTH = 200
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading'])

/** Writes a relative position for presence. */
export function encodeCaret(position: Y.RelativePosition): string {
  return btoa(String.fromCodePoint(...Y.encodeRelativePosition(position)))
}

/** Finds an encoded position in the rich text of a record; undefined if it isn't in there. */
export function placeOfCaret(doc: Y.Doc, id: string, encoded: string): CaretPlace | undefined {
  const fragment = richTextOf(doc, id)
  if (!fragment || encoded.length > MAX_ENCODED_LENGTH) return undefined
  const at = absolute(doc, encoded)
  const block = at && blockOf(at.type, at.index, fragment)
  if (!at || !block) return undefined
  const number = blocksIn(fragment).indexOf(block)
  return number < 0 ? undefined : { block: number, offset: offsetIn(block, at.type, at.index) }
}

function absolute(doc: Y.Doc, encoded: string): Y.AbsolutePosition | undefined {
  try {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.codePointAt(0) ?? 0)
    return Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(bytes), doc) ?? undefined
  } catch {
    // Not a position.
    return undefined
  }
}

/** The block in which a position lies, if that is in the fragment. */
function blockOf(type: Y.AbstractType<unknown>, index: number, fragment: Y.XmlFragment): Y.XmlElement | undefined {
  let at: unknown = type
  // Between two blocks: the end of the first one, or the beginning.
  if (at instanceof Y.XmlFragment && !isBlock(at)) at = at.length > 0 ? at.get(Math.max(0, index - 1)) : undefined
  for (; at instanceof Y.AbstractType && at !== fragment; at = at.parent) if (isBlock(at)) return at
  return undefined
}

function isBlock(type: unknown): type is Y.XmlElement {
  return type instanceof Y.XmlElement && BLOCKS.has(type.nodeName)
}

function blocksIn(fragment: Y.XmlFragment): Y.XmlElement[] {
  return fragment.toArray().flatMap((child) => {
    if (isBlock(child)) return [child]
    return child instanceof Y.XmlFragment ? blocksIn(child) : []
  })
}

function offsetIn(block: Y.XmlElement, type: Y.AbstractType<unknown>, index: number): number {
  let offset = 0
  for (const [i, child] of block.toArray().entries()) {
    if (type === child) return offset + index
    if (type === block && i >= index) return offset
    offset += child instanceof Y.XmlText ? child.length : 1
  }
  return offset
}
