// Arrow keys move cards of a matrix from cell to cell, instead of by pixels.

import type { Editor, TLShapePartial } from 'tldraw'
import { cellOf } from '@/lib/document/matrix-layout'
import { isStep } from '@/lib/domain/card-fields'
import type { CardShape } from '@/lib/schema/card-shape'
import { isCard } from '../card/card-shape-util'
import { isInMatrix } from '../card/card-view'
import { isMatrix } from './arrange-matrix'

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
    const cell = isMatrix(matrix) ? cellOf(matrix.props, card.props.fields) : undefined
    if (!isMatrix(matrix) || !cell) continue
    const x = cell.x + direction.x
    const y = cell.y + direction.y
    if (!isStep(x) || !isStep(y)) continue
    const fields = { ...card.props.fields, [matrix.props.xField]: x, [matrix.props.yField]: y }
    changes.push({ id: card.id, type: 'card', props: { fields } })
  }
  if (changes.length === 0) return
  editor.markHistoryStoppingPoint('move card by key')
  editor.updateShapes(changes)
}
