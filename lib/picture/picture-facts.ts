// The explanation of a picture, limited to the shapes that it shows: kinds, levels and links that appear, the scales
// that they are judged by, the sources that they cite, the number of raters. Pure.

import type { BriefSource } from '../brief/brief-source'
import { shownTitle } from '../brief/titles/unwritten-title'
import type { BoardCard, BoardMatrix, BoardView } from '../document/view/board-view'
import { cardField, isStep } from '../domain/cards/card-fields'
import { CARD_KINDS, type CardKind } from '../domain/cards/card-kind'
import { LINK_KINDS, type LinkKind } from '../domain/cards/link'
import { cardGaps } from '../domain/coverage/card-gaps'
import type { Criteria } from '../domain/criteria/criteria'
import { currentLevel } from '../domain/criteria/current-level'
import { LEVELS, type Level } from '../domain/criteria/scale'
import { axisOf } from '../domain/matrix/axis'
import type { PictureContext } from './picture-context'

export const SCALE_NAMES = ['likelihood', 'impact', 'uncertainty'] as const
export type ScaleName = (typeof SCALE_NAMES)[number]

export interface PictureFacts {
  readonly title: string
  /** The name of the frame, matrix or zone that is shown alone; otherwise ''. */
  readonly part: string
  readonly changedAt: string
  readonly version: string
  /** Absent for the board as it is now. */
  readonly ofVersion?: PictureContext['ofVersion']
  readonly criteria: Criteria
  readonly kinds: readonly CardKind[]
  /** Whether it shows a risk above tolerance that nothing treats. */
  readonly hasUntreated: boolean
  readonly levels: readonly Level[]
  readonly linkKinds: readonly LinkKind[]
  readonly scales: readonly ScaleName[]
  /** Whether the picture shows levels from the table. */
  readonly hasLevelTable: boolean
  /** The cards in the cells of its matrices, whose titles may be cut there: those of the highest level first. */
  readonly scored: readonly ScoredCard[]
  /** The sources, in the order in which they are first cited. */
  readonly sources: readonly CitedSource[]
  /** The least and most people who rated a card that the team agreed on; undefined if it rated none. */
  readonly raters: { readonly cards: number; readonly least: number; readonly most: number } | undefined
}

export interface ScoredCard {
  readonly id: string
  readonly kind: CardKind
  readonly ref: string
  readonly title: string
  /** That of a risk by the criteria. */
  readonly level: Level | undefined
}

export interface CitedSource {
  /** Undefined if the brief is gone or its source is unknown. */
  readonly source: BriefSource | undefined
  /** The references of the cards that cite it, such as R-001. */
  readonly refs: readonly string[]
}

export interface ShownPart {
  /** Ids of the shapes in the picture, including nested ones. */
  readonly ids: ReadonlySet<string>
  readonly name: string
  readonly version: string
}

/** Collects the explanation of a part of a board. */
export function pictureFacts(
  view: BoardView,
  { ids, name, version }: ShownPart,
  context: PictureContext,
): PictureFacts {
  const { criteria } = view
  const cards = view.cards.filter(({ id }) => ids.has(id))
  const matrices = view.matrices.filter(({ id }) => ids.has(id))
  const links = view.links.filter(({ id }) => ids.has(id))
  const axes = matrices.flatMap(({ xField, yField }) => [xField, yField])
  const scalesUsed = new Set([...axes, ...cards.flatMap(setFields)].flatMap((field) => scaleOf(field, criteria)))
  const hasRiskMatrix = matrices.some(({ xField, yField }) =>
    isLevelPair([xField, yField].map((f) => scaleOf(f, criteria))),
  )
  const gaps = cardGaps(view, criteria)
  const shownLevels = new Set(cards.flatMap((card) => levelsOf(card, criteria)))
  return {
    title: context.title,
    part: name,
    changedAt: context.changedAt,
    version,
    ofVersion: context.ofVersion,
    criteria,
    kinds: CARD_KINDS.filter((kind) => cards.some((card) => card.kind === kind)),
    hasUntreated: cards.some(({ id }) => gaps.get(id) === 'noTreatment'),
    // The cells of a matrix show all levels.
    levels: LEVELS.filter((level) => hasRiskMatrix || shownLevels.has(level)),
    linkKinds: LINK_KINDS.filter((kind) => links.some((link) => link.kind === kind)),
    scales: SCALE_NAMES.filter((scale) => scalesUsed.has(scale)),
    hasLevelTable: hasRiskMatrix || shownLevels.size > 0,
    scored: scoredIn(matrices, cards, criteria),
    sources: sourcesOf(cards, context),
    raters: ratersOfCards(cards, context),
  }
}

/** Returns the scale of a step field. */
function scaleOf(field: string, criteria: Criteria): ScaleName[] {
  const axis = axisOf(field, criteria)
  return axis?.type === 'step' ? [axis.scale] : []
}

function isLevelPair(pair: readonly ScaleName[][]): boolean {
  const scales = pair.flat()
  return scales.includes('likelihood') && scales.includes('impact')
}

/** Returns the step fields of a card that have a value. */
function setFields({ fields }: BoardCard): string[] {
  return Object.keys(fields).filter((name) => cardField(name)?.type === 'step' && isStep(fields[name]))
}

/** Returns the level that a risk's face shows, which is that of the current assessment; empty if there is none. */
function levelsOf(card: BoardCard, criteria: Criteria): Level[] {
  const level = card.kind === 'risk' ? currentLevel(card, criteria) : undefined
  return level ? [level] : []
}

function scoredIn(
  matrices: readonly BoardMatrix[],
  cards: readonly BoardCard[],
  criteria: Criteria,
): PictureFacts['scored'] {
  const byId = new Map(matrices.map((matrix) => [matrix.id, matrix]))
  const scored = inOrderOfRefs(cards).flatMap((card) => {
    const matrix = byId.get(card.parentId)
    if (!matrix || [matrix.xField, matrix.yField].some((field) => (card.fields[field] ?? '') === '')) return []
    const { id, kind, ref } = card
    return { id, kind, ref, title: shownTitle(card), level: levelsOf(card, criteria)[0] }
  })
  const rank = ({ level }: ScoredCard) => (level ? LEVELS.indexOf(level) : -1)
  return scored.sort((a, b) => rank(b) - rank(a))
}

function sourcesOf(cards: readonly BoardCard[], { sources }: PictureContext): CitedSource[] {
  const refsByBrief = new Map<string, Set<string>>()
  for (const card of inOrderOfRefs(cards)) {
    for (const { briefId } of Object.values(card.citations)) {
      const refs = refsByBrief.get(briefId) ?? new Set()
      refs.add(card.ref)
      refsByBrief.set(briefId, refs)
    }
  }
  return [...refsByBrief].map(([briefId, refs]) => ({ source: sources[briefId], refs: [...refs].filter(Boolean) }))
}

function inOrderOfRefs(cards: readonly BoardCard[]): BoardCard[] {
  const rank = (card: BoardCard) => CARD_KINDS.indexOf(card.kind)
  return [...cards].sort((a, b) => rank(a) - rank(b) || a.ref.localeCompare(b.ref, 'en', { numeric: true }))
}

function ratersOfCards(cards: readonly BoardCard[], { raters }: PictureContext): PictureFacts['raters'] {
  const counts = cards.flatMap(({ id }) => raters[id] ?? [])
  return counts.length === 0
    ? undefined
    : { cards: counts.length, least: Math.min(...counts), most: Math.max(...counts) }
}
