// Puts a new matrix or zone into free room beside what is in view, selects it and brings it into sight.

import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { givenTitle } from '@/lib/domain/boards/given-words'
import { cellOf, kindsOfMatrix } from '@/lib/domain/matrix/matrix-axes'
import { type MatrixPreset, PRESET_SETTINGS } from '@/lib/domain/matrix/matrix-presets'
import type { Point } from '@/lib/domain/rect'
import { CARD_WORDS } from '@/lib/i18n/card-words'
import type { CardShape } from '@/lib/schema/card-shape'
import type { MatrixShape } from '@/lib/schema/matrix-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { bringWholeIntoView } from '../card/find-card'
import { isCard } from '../card/is-card'
import { isMatrix } from '../matrix/arrange-matrix'
import { axesOf } from '../matrix/board-axes'
import { placeCardsIn, putCardsIn, selectedCards } from '../matrix/place-choice'
import { findFreePlace, findFreePlaceAt, findFreePlaceInstead } from '../sight/free-place'
import { fitBoard, READABLE_ZOOM } from '../sight/free-view'
import { canvasLocale, canvasWords } from '../words/canvas-words'
import { offer } from '../words/say'
import { waitingPlacesOf, withoutEmptiedZones } from '../zone/emptied-zones'

const ZONE_SIZE_PX = { w: 280, h: 520 } as const

/**
 * Inserts an empty drawing of the preset, by default a matrix of risks as they are now: at the point of the page, or
 * beside the selected cards that wait for a place in it. It offers to take them into its tray.
 */
export function insertMatrix(editor: Editor, preset: MatrixPreset = 'risk', at?: Point): TLShapeId {
  const { id, fitting } = insertBeside(editor, preset, selectedCards(editor), at)
  // One card may be selected by chance; the matrix itself offers to take all that fit.
  if (fitting.length > 1) offerTray(editor, id, fitting)
  return id
}

/**
 * Inserts a matrix of risks with these cards in its tray, as one step of undo: where the zone stood in which they waited, or
 * beside them. It isn't selected, so that no panel opens beside it, and the whole board is shown where words stay readable.
 */
export function insertMatrixWith(editor: Editor, cardIds: readonly TLShapeId[]): void {
  const cards = cardIds.map((cardId) => editor.getShape(cardId)).filter(isCard)
  const emptied = waitingPlacesOf(editor, cardIds).map((zone) => zone.id)
  const { id, fitting } = insertBeside(editor, 'risk', cards, undefined, emptied)
  withoutEmptiedZones(editor, idsOf(fitting), () => putCardsIn(editor, fitting, id))
  editor.selectNone()
  fitBoard(editor, READABLE_ZOOM)
}

function idsOf(cards: readonly CardShape[]): TLShapeId[] {
  return cards.map(({ id }) => id)
}

function insertBeside(
  editor: Editor,
  preset: MatrixPreset,
  cards: readonly CardShape[],
  at?: Point,
  emptied: readonly TLShapeId[] = [],
): { readonly id: TLShapeId; readonly fitting: readonly CardShape[] } {
  const id = createShapeId()
  const settings = PRESET_SETTINGS[preset]
  const named = givenTitle(canvasLocale(editor), (locale) => CARD_WORDS[locale].matrixName[preset])
  const takes = kindsOfMatrix(settings)
  const fitting = cards.filter((card) => takes.includes(card.props.kind) && !isMatrix(editor.getShapeParent(card)))
  const place = at
    ? findFreePlaceAt(editor, settings, at)
    : (findFreePlaceInstead(editor, settings, emptied) ?? findFreePlace(editor, settings, idsOf(fitting)))
  editor.markHistoryStoppingPoint('insert matrix')
  editor.run(() => {
    const parentId = editor.getCurrentPageId()
    editor.createShape<MatrixShape>({
      id,
      type: 'matrix',
      parentId,
      ...place,
      meta: named.meta,
      props: { ...settings, title: named.title },
    })
    settle(editor, id)
  })
  return { id, fitting }
}

/**
 * Inserts a zone that takes every kind, at the point of the page or beside what is in view. Without a title of its own it is
 * called a new zone.
 */
export function insertZone(editor: Editor, at?: Point, ownTitle = ''): TLShapeId {
  const id = createShapeId()
  const { w, h } = ZONE_SIZE_PX
  const title = ownTitle || canvasWords(editor).canvas('newZoneTitle')
  const place = at ? findFreePlaceAt(editor, ZONE_SIZE_PX, at) : findFreePlace(editor, ZONE_SIZE_PX)
  editor.markHistoryStoppingPoint('insert zone')
  editor.run(() => {
    const parentId = editor.getCurrentPageId()
    editor.createShape<ZoneShape>({ id, type: 'zone', parentId, ...place, props: { w, h, title } })
    settle(editor, id)
  })
  return id
}

function settle(editor: Editor, id: TLShapeId): void {
  editor.sendToBack([id])
  editor.setCurrentTool('select')
  editor.select(id)
  const bounds = editor.getShapePageBounds(id)
  if (bounds) bringWholeIntoView(editor, bounds)
}

/** Stays silent if no card waits for a place. */
function offerTray(editor: Editor, matrixId: TLShapeId, cards: readonly CardShape[]): void {
  const matrix = editor.getShape(matrixId)
  if (!isMatrix(matrix)) return
  const axes = axesOf(editor, matrix)
  const waiting = cards.filter(({ props }) => !cellOf(axes, props.fields))
  if (waiting.length === 0) return
  const { canvas } = canvasWords(editor)
  const kind = waiting.every(({ props }) => props.kind === 'risk') ? 'risk' : 'other'
  offer(canvas('newMatrix.placed', { title: matrix.props.title }), {
    label: canvas('newMatrix.fillTray', { kind, count: waiting.length }),
    onClick: () => {
      const here = waiting.map(({ id }) => editor.getShape(id)).filter(isCard)
      if (!editor.getIsReadonly()) withoutEmptiedZones(editor, idsOf(here), () => placeCardsIn(editor, here, matrixId))
    },
  })
}
