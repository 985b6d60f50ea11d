// Puts a new matrix or zone into the middle of what is in view, behind everything else, and selects it.

import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { type MatrixPreset, PRESET_SETTINGS } from '@/lib/domain/matrix-presets'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { canvasWords } from './canvas-words'

const ZONE_SIZE_PX = { w: 280, h: 520 } as const

/** One of the drawings, empty: of risks as they are now unless told otherwise. */
export function insertMatrix(editor: Editor, preset: MatrixPreset = 'risk'): TLShapeId {
  const id = createShapeId()
  const settings = PRESET_SETTINGS[preset]
  const title = canvasWords(editor).canvas(`preset.${preset}`)
  editor.markHistoryStoppingPoint('insert matrix')
  editor.run(() => {
    const place = centred(editor, settings.w, settings.h)
    editor.createShape<MatrixShape>({ id, type: 'matrix', ...place, props: { ...settings, title } })
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
