// A line that somebody splits before another person's caret. In the document, the words behind the split are new ones in a
// new line, and the caret stays at the end of the first: the person would type on in the wrong line. So the caret goes
// along with the words that it stood in or behind.

import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection } from '@tiptap/pm/state'

/** Returns where the caret of `before` belongs in `after`, which others have changed; undefined where it is right. */
export function caretAfterSplit(before: EditorState, after: EditorState): number | undefined {
  const { $from: then, empty } = before.selection
  const { $from: now } = after.selection
  if (!empty || !after.selection.empty || !then.parent.isTextblock || !now.parent.isTextblock) return undefined
  // The letters behind a split go with its line, so that the caret is left at the end.
  if (now.parentOffset < now.parent.content.size) return undefined
  // Letters that somebody deletes may be those with which the next line begins anyway.
  if (linesOf(after.doc) <= linesOf(before.doc)) return undefined
  const next = textblockFrom(after.doc, now.after())
  if (!next) return undefined
  const split = splitOf(wordsOf(then.parent), wordsOf(now.parent), wordsOf(next.node))
  return split !== undefined && split < then.parentOffset ? next.start + then.parentOffset - split : undefined
}

/**
 * Returns after how many letters of `text` it was split into `first`, into which others may have typed since, and the
 * beginning of `next`; undefined where the two don't hold it.
 */
function splitOf(text: string, first: string, next: string): number | undefined {
  let split = 0
  for (const letter of first) if (text.startsWith(letter, split)) split += letter.length
  for (; split >= 0; split--) if (next.startsWith(text.slice(split))) return split
  return undefined
}

/** Puts the caret of `state` at a place. */
export function withCaretAt({ tr, doc }: EditorState, place: number): EditorState['tr'] {
  return tr.setSelection(TextSelection.create(doc, place))
}

/** The text of a line with one sign for each break in it, so that places in both are the same. */
function wordsOf(line: Node): string {
  return line.textBetween(0, line.content.size, undefined, '\n')
}

function linesOf(doc: Node): number {
  let count = 0
  doc.descendants((node) => {
    if (node.isTextblock) count += 1
    return !node.isTextblock
  })
  return count
}

function textblockFrom(doc: Node, from: number): { readonly node: Node; readonly start: number } | undefined {
  let found: { readonly node: Node; readonly start: number } | undefined
  doc.nodesBetween(from, doc.content.size, (node, position) => {
    if (!found && node.isTextblock && position >= from) found = { node, start: position + 1 }
    return found === undefined
  })
  return found
}
