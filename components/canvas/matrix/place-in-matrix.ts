// Puts cards into a cell of a matrix, or into its tray: their fields say so, and the matrix lays them out.

import type { Editor, TLShapePartial } from 'tldraw'
import { fieldsFor } from '@/lib/domain/matrix/matrix-axes'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import { canvasLocale } from '../words/canvas-words'
import { axesOf } from './board-axes'
import type { DropPlace } from './drop-cell'

/** The change that gives a card the fields of a place. It makes no step of its own. */
export function fieldsAt(
  editor: Editor,
  matrix: MatrixShape,
  place: DropPlace,
  card: CardShape,
): TLShapePartial<CardShape> {
  const before = card.props.fields
  const cell = place === 'tray' ? undefined : place
  const changes = fieldsFor(axesOf(editor, matrix), cell, before, canvasLocale(editor))
  const fields = Object.fromEntries(
    Object.entries({ ...before, ...changes }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
  return { id: card.id, type: 'card', props: { fields } }
}
