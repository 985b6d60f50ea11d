// Puts a new matrix or zone into the middle of what is in view, behind everything else, and selects it.

import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { MATRIX_SIZE_PX } from '@/lib/domain/matrix'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { canvasWords } from './canvas-words'

const ZONE_SIZE_PX = { w: 280, h: 520 } as const

/** A likelihood and impact matrix of the risks as they are now. */
export function insertMatrix(editor: Editor): TLShapeId {
  const id = createShapeId()
  const { w, h } = MATRIX_SIZE_PX
  const title = canvasWords(editor).canvas('newMatrixTitle')
  editor.markHistoryStoppingPoint('insert matrix')
  editor.run(() => {
    const place = centred(editor, w, h)
    editor.createShape<MatrixShape>({ id, type: 'matrix', ...place, props: { w, h, title } })
    settle(editor, id)
  })
  return id
}

/** A zone that takes every kind; its title waits to be typed. */
export function insertZone(editor: Editor): TLShapeId {
  const id = createShapeId()
  const { w, h } = ZONE_SIZE_PX
  const title = canvasWords(editor).canvas('newZoneTitle')
  editor.markHistoryStoppingPoint('insert zone')
  editor.run(() => {
    editor.createShape<ZoneShape>({ id, type: 'zone', ...centred(editor, w, h), props: { w, h, title } })
    settle(editor, id)
  })
  return id
}

function centred(editor: Editor, w: number, h: number) {
  const { center } = editor.getViewportPageBounds()
  return { parentId: editor.getCurrentPageId(), x: Math.round(center.x - w / 2), y: Math.round(center.y - h / 2) }
}

function settle(editor: Editor, id: TLShapeId): void {
  editor.sendToBack([id])
  editor.setCurrentTool('select')
  editor.select(id)
}
