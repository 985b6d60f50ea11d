// Arrow keys move cards of a matrix from cell to cell, instead of by pixels.

import type { Editor, TLShapePartial } from 'tldraw'
import type { Cell } from '@/lib/domain/matrix/matrix'
import { cellOf, type MatrixAxes } from '@/lib/domain/matrix/matrix-axes'
import type { CardShape } from '@/lib/schema/card-shape'
import { isInMatrix } from '../card/card-view'
import { isCard } from '../card/is-card'
import { isMatrix } from './arrange-matrix'
import { axesOf } from './board-axes'
import { fieldsAt } from './place-in-matrix'

const DIRECTIONS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
}

/** Listens before tldraw does; returns how to stop. */
export function nudgeCardsByKeys(editor: Editor): () => void {
  const container = editor.getContainer()
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key]
    if (!direction || event.altKey || event.ctrlKey || event.metaKey) return
    if (editor.getIsReadonly() || editor.getEditingShapeId() || !editor.isIn('select.idle')) return
    if (editor.menus.hasAnyOpenMenus() || event.target instanceof HTMLInputElement) return
    const selected = editor.getSelectedShapes()
    const cards = selected.filter((shape) => isCard(shape) && isInMatrix(editor, shape))
    if (cards.length === 0 || cards.length < selected.length) return
    event.preventDefault()
    event.stopImmediatePropagation()
    moveCards(editor, cards.filter(isCard), direction)
  }
  container.addEventListener('keydown', onKeyDown, { capture: true })
  return () => container.removeEventListener('keydown', onKeyDown, { capture: true })
}

function moveCards(editor: Editor, cards: readonly CardShape[], direction: { x: number; y: number }): void {
  const changes: TLShapePartial<CardShape>[] = []
  for (const card of cards) {
    const matrix = editor.getShapeParent(card)
    if (!isMatrix(matrix)) continue
    const axes = axesOf(editor, matrix)
    const cell = nextCell(axes, cellOf(axes, card.props.fields), direction)
    if (cell) changes.push(fieldsAt(editor, matrix, cell, card))
  }
  if (changes.length === 0) return
  editor.markHistoryStoppingPoint('move card by key')
  editor.updateShapes(changes)
}

/** Returns the next cell in that direction; from the tray, the first cell above it; undefined if there is none. */
function nextCell({ grid, isWhole }: MatrixAxes, cell: Cell | undefined, { x, y }: { x: number; y: number }) {
  if (!isWhole) return undefined
  if (!cell) return y > 0 ? { x: 1, y: grid.isUpward ? 1 : grid.rows } : undefined
  // In rings, up is outwards, like right.
  const isRings = grid.layout === 'rings'
  const next = isRings ? { x: cell.x + x + y, y: 1 } : { x: cell.x + x, y: cell.y + (grid.isUpward ? y : -y) }
  return next.x < 1 || next.x > grid.columns || next.y < 1 || next.y > grid.rows ? undefined : next
}
