// The board as an outline: its pages, the matrices, zones and frames of each, their cells, and the cards in each of them, in
// the order in which people read. Pure.

import { type Cell, cellsInOrder } from '../../domain/matrix/matrix'
import { cellOf, matrixAxes } from '../../domain/matrix/matrix-axes'
import { inRows } from '../../domain/reading-rows'
import type { Rect } from '../../domain/rect'
import { groupBy } from '../../std/group-by'
import type { BoardCard, BoardMatrix, BoardPage, BoardView, BoardZone } from './board-view'

export interface OutlineGroup {
  /** The cell of a matrix, or its tray; undefined anywhere else. */
  readonly cell: Cell | 'tray' | undefined
  readonly cards: readonly BoardCard[]
}

/** A matrix, a zone, a frame that holds cards, or what stands on the page itself. */
export type OutlinePlace = { readonly id: string; readonly groups: readonly OutlineGroup[] } & (
  | { readonly type: 'matrix'; readonly matrix: BoardMatrix }
  | { readonly type: 'zone'; readonly zone: BoardZone }
  | { readonly type: 'frame' | 'page' }
)

export interface OutlinePage {
  readonly page: BoardPage
  /** What stands on the page itself comes last, and is there even when it is empty. */
  readonly places: readonly OutlinePlace[]
}

/** Tells where things lie, which a view knows only roughly. */
export interface OutlineGround {
  /** The page on which a shape is; undefined for one that has gone. */
  readonly pageOf: (id: string) => string | undefined
  /** The innermost frame around a card that is in no matrix and no zone; undefined for none. */
  readonly frameOf: (cardId: string) => string | undefined
  /** The place of a shape on its page. */
  readonly boundsOf: (id: string) => Rect | undefined
}

/** Returns the outline of a board. An empty matrix or zone is in it, an empty cell isn't. */
export function outlineOf(view: BoardView, { pageOf, frameOf, boundsOf }: OutlineGround): OutlinePage[] {
  const inOrder = <T extends { readonly id: string }>(things: readonly T[]): T[] =>
    inRows(things.map(({ id }) => boundsOf(id) ?? NOWHERE)).flatMap((index) => things[index] ?? [])
  const holders: OutlinePlace[] = [
    ...view.matrices.map((matrix) => ({
      type: 'matrix' as const,
      id: matrix.id,
      matrix,
      groups: cellsOf(view, matrix),
    })),
    ...view.zones.map((zone) => ({
      type: 'zone' as const,
      id: zone.id,
      zone,
      groups: groupOf(inOrder(view.cards.filter(({ parentId }) => parentId === zone.id))),
    })),
  ]
  const held = new Set(holders.map(({ id }) => id))
  const framed = groupBy(
    view.cards.filter(({ parentId }) => !held.has(parentId)),
    ({ id }) => frameOf(id),
  )
  const loose = framed.get(undefined) ?? []
  for (const [id, cards] of framed) {
    if (id !== undefined) holders.push({ type: 'frame', id, groups: groupOf(inOrder(cards)) })
  }
  return view.pages.map((page) => ({
    page,
    places: [
      ...inOrder(holders.filter(({ id }) => pageOf(id) === page.id)),
      { type: 'page', id: page.id, groups: groupOf(inOrder(loose.filter(({ id }) => pageOf(id) === page.id))) },
    ],
  }))
}

/** Counts the cards of a place. */
export function cardCount({ groups }: OutlinePlace): number {
  return groups.reduce((sum, { cards }) => sum + cards.length, 0)
}

const NOWHERE: Rect = { x: 0, y: 0, w: 0, h: 0 }

function groupOf(cards: readonly BoardCard[]): OutlineGroup[] {
  return cards.length === 0 ? [] : [{ cell: undefined, cards }]
}

/** The cells that hold cards, and then the tray; within one, cards have the order that the matrix gives them. */
function cellsOf(view: BoardView, matrix: BoardMatrix): OutlineGroup[] {
  const axes = matrixAxes(matrix, view.criteria)
  const byPlace = new Map<string, BoardCard[]>()
  for (const card of view.cards) {
    if (card.parentId !== matrix.id) continue
    const key = keyOf(cellOf(axes, card.fields) ?? 'tray')
    byPlace.set(key, [...(byPlace.get(key) ?? []), card])
  }
  const places = [...(axes.isWhole ? cellsInOrder(axes.grid) : []), 'tray' as const]
  return places.flatMap((cell) => {
    const cards = byPlace.get(keyOf(cell))
    return cards ? [{ cell, cards }] : []
  })
}

function keyOf(cell: Cell | 'tray'): string {
  return cell === 'tray' ? cell : `${cell.x},${cell.y}`
}
