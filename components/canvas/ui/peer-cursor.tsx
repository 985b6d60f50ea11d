// The pointer of another person. While they type, their name stands beside what they write, and their pointer bears none; a
// pointer that rests on those words would cover them.

import { DefaultCursor, type Editor, type TLCursorProps, type TLShapeId, useEditor, useValue } from 'tldraw'

export function PeerCursor({ name, ...cursor }: TLCursorProps) {
  const editor = useEditor()
  const look = useValue('pointer of another', () => lookOf(editor, cursor), [editor, cursor])
  return look === 'hidden' ? null : <DefaultCursor {...cursor} name={look === 'bare' ? null : name} />
}

function lookOf(editor: Editor, { userId, point }: Pick<TLCursorProps, 'userId' | 'point'>) {
  const person = editor.getCollaboratorsOnCurrentPage().find((each) => each.userId === userId)
  const { editingShapeId, writing } = person?.meta ?? {}
  if (typeof editingShapeId !== 'string') return writing ? 'bare' : 'named'
  const bounds = editor.getShapePageBounds(editingShapeId as TLShapeId)
  return bounds && point && bounds.containsPoint(point) ? 'hidden' : 'bare'
}
