// Puts a planned import onto the board, in pieces that no limit of the socket refuses, as one thing to undo. New cards
// get their references and places beforehand, so that each is written once, where it stays.

import { Box, createShapeId, type Editor, type TLParentId, type TLShapeId } from 'tldraw'
import type { StoreBinding } from '@/components/binding/index'
import type { CardShapeUtil } from '@/components/canvas/card/card-shape-util'
import { type CardChange, changeCards } from '@/components/canvas/card/change-cards'
import { draftCard } from '@/components/canvas/card/create-cards'
import { takenRefs } from '@/components/canvas/card/keep-cards'
import { isMatrix } from '@/components/canvas/matrix/arrange-matrix'
import { findFreePlaceAround } from '@/components/canvas/sight/free-place'
import { type BoardView, viewBoard } from '@/lib/document/view/board-view'
import type { CardPlace } from '@/lib/document/write/place-card'
import { type PlacedCards, placeCards } from '@/lib/document/write/place-cards'
import { RefCounter } from '@/lib/domain/cards/card'
import type { Point } from '@/lib/domain/rect'
import { type PlannedRow, plannedFields } from '@/lib/import/import-plan'
import type { CardShape } from '@/lib/schema/card-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'

/** A card is at most forty-odd structs, and an update may have 20,000 (maxLiveUpdateStructs). */
const CARDS_PER_PIECE = 300
/** The selection travels as presence, which has little room. */
const MOST_SELECTED = 100
const GAP_BELOW_PX = 96

export interface ImportRun {
  readonly editor: Editor
  readonly binding: Pick<StoreBinding, 'beginGroup' | 'endGroup' | 'cancelGroup'>
  readonly rows: readonly PlannedRow[]
  /** Where the rows were pasted, on the page; undefined for those of a file. */
  readonly at?: Point | undefined
  /** The user id of the person who imports. */
  readonly me: string
  readonly onProgress: (done: number) => void
  /** Aborted: everything is taken back. */
  readonly signal: AbortSignal
}

/**
 * Writes the rows and returns whether the import is on the board; false if it was called off, or if the right to edit
 * ended while it ran.
 */
export async function writeImport({ editor, binding, rows, at, me, onProgress, signal }: ImportRun): Promise<boolean> {
  const pageId = editor.getCurrentPageId()
  const added = rows.filter(({ card }) => card === undefined)
  const shapes = newCards(editor, added, me)
  const placed = placeShapes(editor, shapes)
  const { groups, zoneHeights } = placed
  const places = at ? landed(editor, placed, at) : placed.places
  // Cards that share a cell are written together: a matrix lays a cell out whenever one of its cards changes.
  const order = shapes.map((_, i) => i).sort((a, b) => compare(groups[a] ?? '', groups[b] ?? '') || a - b)
  const pieces: (() => void)[] = [() => growZones(editor, zoneHeights)]
  for (const part of inPieces(order)) {
    pieces.push(() => {
      editor.createShapes<CardShape>(
        part.flatMap((i) => {
          const [shape, place] = [shapes[i], places[i]]
          if (!shape || !place) return []
          const { w, h, x, y, parentId } = place
          // If somebody deleted the zone or matrix while the import ran, its cards go onto the page.
          const parent = editor.getShape(parentId as TLShapeId) ? (parentId as TLParentId) : pageId
          return [{ ...shape, parentId: parent, x, y, props: { ...shape.props, w, h } }]
        }),
      )
      onProgress(part.length)
    })
  }
  for (const part of inPieces(rows.filter(({ card }) => card !== undefined))) {
    pieces.push(() => {
      changeCards(editor, new Map(part.map((row) => [row.card?.id ?? '', changeOf(row)])), 'import')
      onProgress(part.length)
    })
  }
  editor.markHistoryStoppingPoint('import a register')
  binding.beginGroup()
  let isDone = false
  try {
    for (const write of pieces) {
      if (signal.aborted || editor.getIsReadonly()) return false
      editor.run(write)
      editor.markHistoryStoppingPoint('import')
      await aTurn()
    }
    isDone = true
  } finally {
    if (isDone) binding.endGroup()
    else binding.cancelGroup()
  }
  show(
    editor,
    shapes.map(({ id }) => id),
  )
  return true
}

type NewShape = Pick<CardShape, 'id' | 'type' | 'props'>

function newCards(editor: Editor, rows: readonly PlannedRow[], me: string): NewShape[] {
  const util = editor.getShapeUtil<CardShapeUtil>('card')
  const createdAt = new Date().toISOString()
  const refs = new RefCounter(takenRefs(editor))
  return rows.map((row) => {
    const { kind, values } = row
    const ref = refs.next(kind)
    const { title = '', body = '', tags = [] } = changeOf(row)
    const text = { title, body, tags, fields: plannedFields({ ...row, values }) }
    const draft = draftCard(editor, createShapeId(), { kind, ref, createdBy: me, createdAt, ...text })
    return { id: draft.id, type: 'card', props: { ...draft.props, h: util.contentHeight(draft) } }
  })
}

/** Returns the values of the row alone; fields that it doesn't name are absent. */
function changeOf(row: PlannedRow): CardChange {
  const { values, card } = row
  const tags = values.get('tags')
  return {
    ...(values.has('title') && { title: String(values.get('title') ?? '') }),
    ...(values.has('body') && { body: String(values.get('body') ?? '') }),
    ...(values.has('tags') && { tags: typeof tags === 'object' ? tags : [] }),
    ...(card && { fields: plannedFields(row) }),
  }
}

function placeShapes(editor: Editor, shapes: readonly NewShape[]): PlacedCards {
  const pageId = editor.getCurrentPageId()
  const bounds = editor.getCurrentPageBounds()
  const below = bounds ? { x: bounds.x, y: bounds.maxY + GAP_BELOW_PX } : { x: 0, y: 0 }
  const cards = shapes.map(({ props: { kind, fields, h } }) => ({ kind, fields, h }))
  return placeCards(onPage(editor, viewBoard(editor.store.allRecords()), pageId), pageId, below, cards)
}

/** Moves the cards that no matrix and no zone takes into the free room nearest to a point. */
function landed(editor: Editor, { places, zoneHeights }: PlacedCards, at: Point): readonly CardPlace[] {
  const pageId = editor.getCurrentPageId()
  const loose = places.filter(({ parentId }) => parentId === pageId)
  // A zone that grows takes room that still looks free.
  if (loose.length === 0 || zoneHeights.size > 0) return places
  const bounds = Box.Common(loose.map((place) => Box.From(place)))
  const { x, y } = findFreePlaceAround(editor, bounds, at)
  return places.map((place) =>
    place.parentId === pageId ? { ...place, x: place.x + x - bounds.x, y: place.y + y - bounds.y } : place,
  )
}

function onPage(editor: Editor, view: BoardView, pageId: string): BoardView {
  const isHere = ({ id }: { readonly id: string }) => editor.getAncestorPageId(id as TLShapeId) === pageId
  return { ...view, matrices: view.matrices.filter(isHere), zones: view.zones.filter(isHere) }
}

function growZones(editor: Editor, heights: ReadonlyMap<string, number>): void {
  for (const [id, h] of heights) editor.updateShape<ZoneShape>({ id: id as TLShapeId, type: 'zone', props: { h } })
}

function show(editor: Editor, ids: readonly TLShapeId[]): void {
  const boxes = ids.flatMap((id) => editor.getShapePageBounds(id) ?? [])
  if (boxes.length === 0) return
  const areInMatrices = ids.every((id) => isMatrix(editor.getShapeParent(id)))
  if (ids.length <= MOST_SELECTED && !areInMatrices) editor.select(...ids)
  const bounds = Box.Common(boxes)
  if (editor.getViewportPageBounds().contains(bounds)) return
  editor.zoomToBounds(bounds, { inset: 64, targetZoom: Math.min(1, editor.getZoomLevel()) })
}

function inPieces<T>(items: readonly T[]): T[][] {
  const pieces: T[][] = []
  for (let start = 0; start < items.length; start += CARDS_PER_PIECE) {
    pieces.push(items.slice(start, start + CARDS_PER_PIECE))
  }
  return pieces
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Lets the page draw how far it is, take a key press, and send what was written. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
