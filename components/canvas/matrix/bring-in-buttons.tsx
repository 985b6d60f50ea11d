// The quiet button at the tray of a matrix that could take more cards. It stands in the tray's free end, and under the
// matrix while cards wait in the tray.

import { ArrowDownToLine } from 'lucide-react'
import { type Editor, stopEventPropagation, useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { trayRect } from '@/lib/domain/matrix/matrix'
import { cellOf } from '@/lib/domain/matrix/matrix-axes'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { focusCanvas } from '../sight/focus-canvas'
import { cardsOfMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'
import { bringIn, bringInWords, cardsOutside } from './bring-in'
import { matricesOnPage } from './matrices-on-page'

/** A matrix that is drawn narrower than this is too far away for a button. */
const LEAST_WIDTH_PX = 280
const MARGIN_PX = 8
const NONE: readonly MatrixShape[] = []

export function BringInButtons() {
  const editor = useEditor()
  const matrices = useValue('matrices in reach', () => (editor.isIn('select.idle') ? matricesOnPage(editor) : NONE), [
    editor,
  ])
  return matrices.map((matrix) => <BringInButton key={matrix.id} editor={editor} matrix={matrix} />)
}

function BringInButton({ editor, matrix }: { readonly editor: Editor; readonly matrix: MatrixShape }) {
  const t = useTranslations('canvas')
  const outside = useValue('cards outside', () => cardsOutside(editor, matrix), [editor, matrix])
  const place = useValue('bring-in place', () => placeOf(editor, matrix), [editor, matrix])
  if (outside.length === 0 || !place) return null
  return (
    <button
      type="button"
      className="canvas-overlay canvas-bring-in"
      data-under={place.isUnder}
      style={{ left: place.x, top: place.y }}
      onPointerDown={stopEventPropagation}
      onClick={() => {
        bringIn(editor, matrix.id)
        focusCanvas(editor)
      }}
    >
      <ArrowDownToLine aria-hidden />
      {t('bringIn', bringInWords(outside))}
    </button>
  )
}

/** The right end of the tray, or the corner under it, in px of the view; undefined where the matrix is out of reach. */
function placeOf(editor: Editor, matrix: MatrixShape) {
  const axes = axesOf(editor, matrix)
  const { x, y, w, h } = trayRect(matrix.props)
  if (w * editor.getZoomLevel() < LEAST_WIDTH_PX) return undefined
  const isUnder = cardsOfMatrix(editor, matrix.id).some(({ props }) => !cellOf(axes, props.fields))
  const corner = editor.getShapePageTransform(matrix).applyToPoint({ x: x + w, y: isUnder ? y + h : y + h / 2 })
  if (!editor.getViewportPageBounds().containsPoint(corner)) return undefined
  const at = editor.pageToViewport(corner)
  return { x: at.x - (isUnder ? 0 : MARGIN_PX), y: at.y + (isUnder ? MARGIN_PX : 0), isUnder }
}
