// Puts a new note with its words into free room beside what is in view, as one step of undo.

import { createShapeId, type Editor, type TLNoteShape, type TLShapeId, toRichText } from 'tldraw'
import { findFreePlace } from '../sight/free-place'

/** tldraw's own size of a note. */
const NOTE_SIZE_PX = { w: 200, h: 200 } as const

/** Inserts a note on the page that is open. Returns its id, selected. */
export function insertNote(editor: Editor, words: string): TLShapeId {
  const id = createShapeId()
  editor.markHistoryStoppingPoint('insert note')
  editor.run(() => {
    const place = findFreePlace(editor, NOTE_SIZE_PX)
    const parentId = editor.getCurrentPageId()
    editor.createShape<TLNoteShape>({ id, type: 'note', parentId, ...place, props: { richText: toRichText(words) } })
    editor.setCurrentTool('select')
    editor.select(id)
  })
  return id
}
