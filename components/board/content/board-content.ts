// The board's cards, links and matrices as a signal of the store, for panels beside the canvas. It changes when content
// changes and not while things only move, so that panels rest during a drag; positions in it may be old.

import { isUninitialized, RESET_VALUE } from '@tldraw/state'
import type { RecordsDiff } from '@tldraw/store'
import {
  type Computed,
  computed,
  type TLRecord,
  type TLShape,
  type TLShapeId,
  type TLStore,
  unsafe__withoutCapture,
  WeakCache,
} from 'tldraw'
import { areSameCriteria } from '@/components/canvas/board-criteria'
import { cardOfRecord, isAlikeButTexts, isAlikeButWords } from '@/components/canvas/card/card-of-record'
import {
  type BoardCard,
  type BoardLink,
  type BoardMatrix,
  type BoardPage,
  type BoardView,
  type BoardZone,
  viewBoard,
} from '@/lib/document/view/board-view'
import { MATRIX_POLES } from '@/lib/domain/matrix/matrix'

const signals = new WeakCache<TLStore, Computed<BoardView>>()

/** Reactive. */
export function boardContent(store: TLStore): BoardView {
  const make = () =>
    computed<BoardView>(
      'board content',
      (previous, lastEpoch) => {
        // What has changed says whether there is anything to look for: not all records, at every move of a pointer.
        store.history.get()
        const diffs = store.history.getDiffSince(lastEpoch)
        const all = () => unsafe__withoutCapture(() => viewBoard(store.allRecords(), cardOfRecord))
        if (isUninitialized(previous) || diffs === RESET_VALUE) return all()
        const changed = diffs.filter(touchesContent)
        const cardIds = writtenCards(changed)
        return cardIds ? unsafe__withoutCapture(() => withCardsOf(store, previous, cardIds)) : all()
      },
      { isEqual: hasSameContent },
    )
  return signals.get(store, make).get()
}

function touchesContent({ added, updated, removed }: RecordsDiff<TLRecord>): boolean {
  return (
    [...Object.values(added), ...Object.values(removed)].some(({ typeName }) => CONTENT.has(typeName)) ||
    Object.values(updated).some(([before, after]) => CONTENT.has(after.typeName) && !isOnlyMoved(before, after))
  )
}

/** The types of records that a view is made of. */
const CONTENT: ReadonlySet<TLRecord['typeName']> = new Set(['shape', 'binding', 'page', 'document'])
/** The types of shapes that it shows; of others, such as the note in which somebody types, it knows the parent alone. */
const SHOWN: ReadonlySet<string> = new Set(['card', 'matrix', 'zone', 'arrow'])

function isOnlyMoved(before: TLRecord, after: TLRecord): boolean {
  return (
    before.typeName === 'shape' &&
    after.typeName === 'shape' &&
    before.parentId === after.parentId &&
    (!SHOWN.has(after.type) ||
      (before.index === after.index && before.props === after.props && before.meta === after.meta))
  )
}

/** Returns the cards in which somebody has written, and nothing else has changed; undefined where anything else has. */
function writtenCards(diffs: readonly RecordsDiff<TLRecord>[]): ReadonlySet<string> | undefined {
  const ids = new Set<string>()
  for (const { added, updated, removed } of diffs) {
    if ([...Object.values(added), ...Object.values(removed)].some(({ typeName }) => CONTENT.has(typeName)))
      return undefined
    for (const [before, after] of Object.values(updated)) {
      if (!CONTENT.has(after.typeName) || isOnlyMoved(before, after)) continue
      if (!isCardRecord(before) || !isCardRecord(after) || before.index !== after.index) return undefined
      if (!isAlikeButWords(cardOfRecord(before), cardOfRecord(after))) return undefined
      ids.add(after.id)
    }
  }
  return ids
}

function isCardRecord(record: TLRecord): record is TLShape {
  return record.typeName === 'shape' && record.type === 'card'
}

/** Returns the view with these cards as the store has them now; with none of them, the view itself. */
function withCardsOf(store: TLStore, view: BoardView, cardIds: ReadonlySet<string>): BoardView {
  if (cardIds.size === 0) return view
  const now = (card: BoardCard): BoardCard => {
    const record = cardIds.has(card.id) ? store.get(card.id as TLShapeId) : undefined
    return record ? cardOfRecord(record) : card
  }
  return { ...view, cards: view.cards.map(now) }
}

export function hasSameContent(a: BoardView, b: BoardView): boolean {
  return (
    areSameCriteria(a.criteria, b.criteria) &&
    isEach(a.cards, b.cards, isSameCard) &&
    isEach(a.links, b.links, isSameLink) &&
    isEach(a.matrices, b.matrices, isSameMatrix) &&
    isEach(a.zones, b.zones, isSameZone) &&
    isEach(a.pages, b.pages, isSamePage) &&
    (a.cardPages === b.cardPages ||
      isEach([...a.cardPages], [...b.cardPages], ([card, page], [otherCard, otherPage]) => {
        return card === otherCard && page === otherPage
      }))
  )
}

/** Returns whether two views differ in nothing but what people type: titles, texts and typed fields of cards. */
export function hasOnlyOtherTexts(a: BoardView, b: BoardView): boolean {
  return (
    a.links === b.links &&
    a.matrices === b.matrices &&
    a.zones === b.zones &&
    a.pages === b.pages &&
    a.criteria === b.criteria &&
    isEach(a.cards, b.cards, isAlikeButTexts)
  )
}

function isEach<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  if (a === b) return true
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index]
      return other !== undefined && isSame(item, other)
    })
  )
}

/** Records are immutable: their content has changed only if they are another object. The holder of a card is content. */
function isSameCard(a: BoardCard, b: BoardCard): boolean {
  if (a === b) return true
  return isAlikeButWords(a, b) && a.title === b.title && a.body === b.body && a.fields === b.fields
}

function isSameLink(a: BoardLink, b: BoardLink): boolean {
  return (
    a.id === b.id &&
    a.from === b.from &&
    a.to === b.to &&
    a.kind === b.kind &&
    a.effect === b.effect &&
    a.strength === b.strength
  )
}

function isSamePage(a: BoardPage, b: BoardPage): boolean {
  return a.id === b.id && a.name === b.name
}

function isSameMatrix(a: BoardMatrix, b: BoardMatrix): boolean {
  return (
    a.id === b.id &&
    a.title === b.title &&
    a.xField === b.xField &&
    a.yField === b.yField &&
    a.layout === b.layout &&
    MATRIX_POLES.every((pole) => a[pole] === b[pole])
  )
}

function isSameZone(a: BoardZone, b: BoardZone): boolean {
  return a.id === b.id && a.parentId === b.parentId && a.title === b.title && String(a.accepts) === String(b.accepts)
}
