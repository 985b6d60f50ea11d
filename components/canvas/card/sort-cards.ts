// Makes many cards at once, sorted: each in the zone of its kind or in the tray of a matrix for it, and the others under the
// title of theirs in free room. The cards that somebody took one by one from the same brief come along, if they lie loose.

import { Box, createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { viewBoard } from '@/lib/document/view/board-view'
import { withoutLocked } from '@/lib/document/write/open-holders'
import { matrixWithTrayFor } from '@/lib/document/write/place-card'
import { givenTitle } from '@/lib/domain/boards/given-words'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { trayRect } from '@/lib/domain/matrix/matrix'
import { kindsOfMatrix } from '@/lib/domain/matrix/matrix-axes'
import { CARD_WORDS } from '@/lib/i18n/card-words'
import { CARD_SIZE_PX, type CardShape } from '@/lib/schema/card-shape'
import type { ZoneShape } from '@/lib/schema/zone-shape'
import { isHost, lockFor, recordIn } from '../lock/host-locks'
import { findFreePlace } from '../sight/free-place'
import { openViewOf } from '../sight/opening-view'
import { canvasLocale } from '../words/canvas-words'
import type { CardShapeUtil } from './card-shape-util'
import { draftCard, type PassageToCite, textOfPassage } from './create-cards'
import { isCard } from './is-card'
import { columnsByKind } from './kind-columns'
import { nextPlace } from './next-place'

/** One step of undo for all; returns all that were sorted. Nothing is selected afterwards, and all of it is in sight. */
export function createCardsByKind(editor: Editor, passages: readonly PassageToCite[]): TLShapeId[] {
  editor.markHistoryStoppingPoint('create cards')
  const util = editor.getShapeUtil<CardShapeUtil>('card')
  const drafts = passages.map(({ kind, citation, ...text }) => {
    const draft = draftCard(editor, createShapeId(), { ...textOfPassage(citation, text), kind })
    return { draft, kind, h: util.contentHeight(draft) }
  })
  const { w } = CARD_SIZE_PX
  const briefIds = new Set(passages.map(({ citation }) => citation.briefId))
  const loose = looseCardsOf(editor, briefIds).map((draft) => {
    return { draft, kind: draft.props.kind, h: util.contentHeight(draft, w) }
  })
  const all = [...loose, ...drafts]
  editor.run(() => {
    const put = ({ draft, h }: { draft: CardShape; h: number }, parentId: TLShapeId, x: number, y: number) => {
      const { id, type } = draft
      if (editor.getShape(id)) editor.reparentShapes([id], parentId)
      else editor.createShape<CardShape>({ ...draft, parentId })
      editor.updateShape<CardShape>({ id, type, x, y, props: { w, h } })
    }
    const left = all.filter((each) => {
      const place = placeForKind(editor, each)
      if (place) put(each, place.id, place.x, place.y)
      return !place
    })
    const { columns, size } = columnsByKind(left)
    const corner = findFreePlace(editor, size)
    for (const { kind, zone, cards } of columns) {
      const id = createShapeId()
      const { title, meta } = givenTitle(canvasLocale(editor), (locale) => CARD_WORDS[locale].kindMany[kind])
      const at = { x: corner.x + zone.x, y: corner.y + zone.y, parentId: editor.getCurrentPageId() }
      editor.createShape<ZoneShape>({
        id,
        type: 'zone',
        ...at,
        meta,
        props: { w: zone.w, h: zone.h, title, accepts: [kind] },
      })
      for (const { card, at } of cards) put(card, id, at.x, at.y)
    }
    editor.setCurrentTool('select')
    editor.selectNone()
  })
  const ids = all.map(({ draft }) => draft.id)
  showHoldersOf(editor, ids)
  return ids
}

/** Brings the places that hold these cards into view, whole, also as panels beside the canvas go. */
function showHoldersOf(editor: Editor, cardIds: readonly TLShapeId[]): void {
  const holders = new Set(cardIds.map((id) => editor.getShapeParent(id)))
  const bounds = [...holders].flatMap((holder) => (holder && editor.getShapePageBounds(holder)) ?? [])
  if (bounds.length > 0) openViewOf(editor, Box.Common(bounds))
}

/** The cards that cite one of the briefs, lie on the page itself, and may be moved. */
function looseCardsOf(editor: Editor, briefIds: ReadonlySet<string>): CardShape[] {
  const children = editor.getSortedChildIdsForParent(editor.getCurrentPageId()).map((id) => editor.getShape(id))
  return children
    .filter(isCard)
    .filter(({ props }) => Object.values(props.citations).some(({ briefId }) => briefIds.has(briefId)))
    .filter((card) => !editor.isShapeOrAncestorLocked(card) && !lockFor(editor, card))
}

/**
 * Finds a place in a zone that accepts the kind and writes no field to the card, where the zone grows if it must, or in the
 * tray of a matrix for such kinds. Undefined if there is neither.
 */
function placeForKind(editor: Editor, { draft, h }: { draft: CardShape; h: number }) {
  const { kind } = draft.props
  const whole = viewBoard(editor.store.allRecords())
  const open = isHost(editor) ? whole : withoutLocked(whole, recordIn(editor))
  const pageId = editor.getCurrentPageId()
  const isHere = ({ id }: { readonly id: string }) => editor.getAncestorPageId(id as TLShapeId) === pageId
  const zones = open.zones
    .filter(({ accepts, writeField }) => accepts.includes(kind) && writeField === '')
    .filter(isHere)
  const { zone, x, y, zoneHeight } = nextPlace({ ...whole, zones }, pageId, kind, { w: CARD_SIZE_PX.w, h })
  if (!zone) {
    // One that takes every kind is a drawing of its own, not where all that was found belongs.
    const matrices = open.matrices.filter((each) => isHere(each) && kindsOfMatrix(each).length < CARD_KINDS.length)
    const tray = matrixWithTrayFor({ ...open, matrices }, kind)
    return tray && { id: tray.id as TLShapeId, ...trayRect(tray) }
  }
  const id = zone.id as TLShapeId
  if (zoneHeight !== zone.h) editor.updateShape<ZoneShape>({ id, type: 'zone', props: { h: zoneHeight } })
  return { id, x, y }
}
