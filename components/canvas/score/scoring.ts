// Scores the selected cards by digits: the first digit is the first score, such as a risk's likelihood, the second digit the
// second, such as its impact, and then a list of cards goes on with its next one. What the next digit scores stands in
// `score-strip`. A card in a matrix moves accordingly.

import { type Atom, atom, type Editor, type TLShapeId, type TLShapePartial, WeakCache } from 'tldraw'
import type { Step } from '@/lib/domain/cards/card-fields'
import type { CardShape } from '@/lib/schema/card-shape'
import { findCard } from '../card/find-card'
import { isCard } from '../card/is-card'
import { isMatrix } from '../matrix/arrange-matrix'
import { say } from '../words/say'
import { leaveScored } from './keep-scored-in-sight'
import { DIGIT_FIELDS, nextInList, type ScoreSide, sideAfter, sideToScore } from './scored-fields'

export interface Scoring {
  /** The cards that are being scored: what is selected. */
  readonly ids: readonly TLShapeId[]
  /** What the next digit scores. */
  readonly side: ScoreSide
  /** The cards that are to be scored one after another; empty if only these are. */
  readonly list: readonly TLShapeId[]
  /** The card of the list that was scored before this one. */
  readonly before: TLShapeId | undefined
}

const atoms = new WeakCache<Editor, Atom<Scoring | undefined>>()

function scoringAtom(editor: Editor): Atom<Scoring | undefined> {
  return atoms.get(editor, () => atom<Scoring | undefined>('scoring', undefined))
}

/** What is being scored, for as long as it is what is selected. Reactive. */
export function scoringOf(editor: Editor): Scoring | undefined {
  const scoring = scoringAtom(editor).get()
  const selected = editor.getSelectedShapeIds()
  if (!scoring || editor.getIsReadonly()) return undefined
  return selected.length === scoring.ids.length && scoring.ids.every((id) => selected.includes(id))
    ? scoring
    : undefined
}

/** The selected cards that digits score. Reactive. */
export function scorable(editor: Editor): CardShape[] {
  return editor
    .getSelectedShapes()
    .filter(isCard)
    .filter(({ props }) => DIGIT_FIELDS[props.kind] !== undefined)
}

/** Opens the strip for what is selected. */
export function scoreSelection(editor: Editor): void {
  begin(editor, [], undefined)
}

/** Selects the first of the cards that has no score and opens the strip; when it has its scores, the next one follows. */
export function scoreInTurn(editor: Editor, cardIds: readonly TLShapeId[]): void {
  const first = cardIds.find((id) => isOpen(editor, id))
  if (first && selectToScore(editor, first)) begin(editor, cardIds, undefined)
}

/**
 * Goes on to the next card of the list, without a score for this one. After the last one nothing is selected, because a
 * hand in the flow gives one more pair of digits, and would overwrite the card that it has just scored.
 */
export function scoreNext(editor: Editor): void {
  const scoring = scoringOf(editor)
  const [current] = scoring?.ids ?? []
  if (!scoring || !current) return
  const next = nextInList(scoring.list, current, (id) => isOpen(editor, id as TLShapeId))
  if (next && selectToScore(editor, next as TLShapeId)) begin(editor, scoring.list, current)
  else {
    stopScoring(editor)
    editor.selectNone()
    leaveScored(editor, scoring.list)
    say(editor, ({ canvas }) => canvas('score.done'))
  }
}

export function stopScoring(editor: Editor): void {
  scoringAtom(editor).set(undefined)
}

/** Gives the selected cards the score whose turn it is, and goes on. */
export function scoreByDigit(editor: Editor, value: Step): void {
  const cards = scorable(editor)
  if (cards.length === 0 || editor.getIsReadonly()) return
  const scoring = scoringOf(editor)
  const side = scoring?.side ?? sideToScore(cards.map(({ props }) => props))
  const list = scoring?.list ?? []
  scoreSide(editor, side, value)
  const after = sideAfter(
    side,
    cards.map(({ props }) => props),
  )
  if (!after && list.length > 0) scoreNext(editor)
  else begin(editor, list, scoring?.before, after ?? 'first')
}

/** Gives the selected cards this one score, and goes on with the list once they have both. */
export function scoreOneSide(editor: Editor, side: ScoreSide, value: Step): void {
  const ids = scorable(editor).map(({ id }) => id)
  if (ids.length === 0 || editor.getIsReadonly()) return
  const isAnyOpen = () => ids.some((id) => isOpen(editor, id))
  const wasOpen = isAnyOpen()
  scoreSide(editor, side, value)
  const scoring = scoringOf(editor)
  const list = scoring?.list ?? []
  if (list.length > 0 && wasOpen && !isAnyOpen()) scoreNext(editor)
  else begin(editor, list, scoring?.before)
}

/** Selects a card and brings it into view; false if it isn't on the board any more. Its strip shows the whole matrix. */
function selectToScore(editor: Editor, id: TLShapeId): boolean {
  const pageId = editor.getAncestorPageId(id)
  if (!pageId || !isMatrix(editor.getShapeParent(id))) return findCard(editor, id)
  if (pageId !== editor.getCurrentPageId()) editor.setCurrentPage(pageId)
  editor.setCurrentTool('select')
  editor.select(id)
  return true
}

function begin(
  editor: Editor,
  list: readonly TLShapeId[],
  before: TLShapeId | undefined,
  side: ScoreSide = sideToScore(scorable(editor).map(({ props }) => props)),
): void {
  if (scorable(editor).length === 0) return
  scoringAtom(editor).set({ ids: editor.getSelectedShapeIds(), side, list, before })
}

/** One step of undo, whatever the number of cards. */
function scoreSide(editor: Editor, side: ScoreSide, value: Step): void {
  const changes: TLShapePartial<CardShape>[] = []
  for (const card of scorable(editor)) {
    const name = DIGIT_FIELDS[card.props.kind]?.[side]
    if (!name || card.props.fields[name] === value) continue
    changes.push({ id: card.id, type: 'card', props: { fields: { ...card.props.fields, [name]: value } } })
  }
  if (changes.length === 0) return
  editor.markHistoryStoppingPoint('score cards')
  editor.updateShapes(changes)
}

/** Whether a card is on the board and lacks a score. */
function isOpen(editor: Editor, id: TLShapeId): boolean {
  const card = editor.getShape(id)
  if (!isCard(card)) return false
  const { first, second } = DIGIT_FIELDS[card.props.kind] ?? {}
  return [first, second].some((name) => name !== undefined && card.props.fields[name] === undefined)
}
