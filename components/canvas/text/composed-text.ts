// Combines an unfinished composition (Japanese, Chinese, dead keys) with what others wrote during it. While a person
// composes, the browser owns the paragraph: a change from outside ends the composition or doubles its letters. So the
// view stays as it is, and when the composition ends, its letters are inserted where they belong in the text as it is
// by then.

import type { Node, Slice } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { initProseMirrorDoc, type ProsemirrorBinding, relativePositionToAbsolutePosition } from 'y-prosemirror'
import * as Y from 'yjs'

/** A state in which view and document said the same, with what is needed to find the letters of one paragraph again. */
export interface Agreed {
  readonly doc: Node
  /** The position of the first letter of the paragraph with the caret. */
  readonly start: number
  readonly block: Y.XmlElement
  /** One id for each position in the paragraph. */
  readonly letters: readonly Y.ID[]
}

/** Call it while the view says what the fragment does. Undefined if the caret is in no paragraph. */
export function agreedState({ doc, selection: { $from } }: EditorState, fragment: Y.XmlFragment): Agreed | undefined {
  if (!$from.parent.isTextblock) return undefined
  let block: unknown = fragment
  for (let depth = 0; depth < $from.depth; depth++) {
    block = block instanceof Y.XmlFragment ? block.get($from.index(depth)) : undefined
  }
  return isElement(block) ? { doc, start: $from.start(), block, letters: lettersOf(block) } : undefined
}

const isElement = (type: unknown): type is Y.XmlElement => type instanceof Y.XmlElement

function lettersOf(block: Y.XmlElement): Y.ID[] {
  return block.toArray().flatMap((child) => {
    if (!(child instanceof Y.XmlText)) return child._item ? [child._item.id] : []
    const ids: Y.ID[] = []
    for (let item = child._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue
      for (let i = 0; i < item.length; i++) ids.push(Y.createID(item.id.client, item.id.clock + i))
    }
    return ids
  })
}

/**
 * Makes the transaction that shows the fragment as it is with the person's own change since `agreed` in it. The view then
 * has more than the fragment, and the binding writes the difference.
 */
export function withComposed(state: EditorState, agreed: Agreed, sync: ProsemirrorBinding): Transaction {
  const { doc: now, mapping } = initProseMirrorDoc(sync.type, state.schema)
  sync.mapping.clear()
  for (const [type, node] of mapping) sync.mapping.set(type, node)
  const tr = state.tr.replaceWith(0, state.doc.content.size, now.content).setMeta('addToHistory', false)
  const change = changeBetween(agreed.doc, state.doc)
  if (!change) return tr.setSelection(near(tr.doc, state.selection.head))

  const place = (position: Y.RelativePosition): number | null =>
    relativePositionToAbsolutePosition(sync.doc, sync.type, position, sync.mapping)
  const [from, to] = [change.from - agreed.start, change.to - agreed.start]
  const at = place(placeBefore(agreed, from)) ?? near(tr.doc, change.from).head
  // The loop runs from the last letter to the first, so that earlier offsets stay valid.
  for (const id of agreed.letters.slice(Math.max(0, from), Math.max(0, to)).reverse()) {
    const letter = isThere(sync.doc, id) ? place(new Y.RelativePosition(null, null, id, 0)) : null
    if (letter !== null) tr.delete(letter, letter + 1)
  }
  const before = tr.doc.content.size
  tr.replace(at, at, change.slice)
  const caret = at + state.selection.head - change.from
  const isInside = state.selection.head >= change.from && state.selection.head <= change.end
  return tr.setSelection(near(tr.doc, isInside ? caret : at + tr.doc.content.size - before))
}

interface Change {
  /** The beginning and the end of the change in the old text. */
  readonly from: number
  readonly to: number
  /** The end in the new text. */
  readonly end: number
  readonly slice: Slice
}

function changeBetween(before: Node, after: Node): Change | undefined {
  const from = before.content.findDiffStart(after.content)
  const ends = before.content.findDiffEnd(after.content)
  if (from === null || !ends) return undefined
  // If a letter was doubled, the ends lie before the start.
  const shift = Math.max(0, from - Math.min(ends.a, ends.b))
  const [to, end] = [ends.a + shift, ends.b + shift]
  return { from, to, end, slice: after.slice(from, end) }
}

/** The place behind the letter that stood before the offset. */
function placeBefore({ block, letters }: Agreed, offset: number): Y.RelativePosition {
  const before = letters[offset - 1]
  if (before) return new Y.RelativePosition(null, null, before, -1)
  const [first] = letters
  if (first) return new Y.RelativePosition(null, null, first, 0)
  return new Y.RelativePosition(block._item?.id ?? null, null, null, 0)
}

function isThere(doc: Y.Doc, id: Y.ID): boolean {
  const struct = Y.getItem(doc.store, id)
  return struct instanceof Y.Item && !struct.deleted
}

function near(doc: Node, position: number): TextSelection {
  const at = Math.min(Math.max(0, position), doc.content.size)
  return TextSelection.near(doc.resolve(at), -1) as TextSelection
}
