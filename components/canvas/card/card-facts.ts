// The content of a card's face, before anything is measured: its words, its tone, its footer. Pure.

import { initials } from '@/components/ui/initials'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { Card } from '@/lib/domain/cards/card'
import { dueDay, nearness } from '@/lib/domain/cards/card-dates'
import { isStep } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { unsettledCitations } from '@/lib/domain/cards/citation'
import type { Titled } from '@/lib/domain/cards/kept-title'
import { needsNoTreatment } from '@/lib/domain/cards/treatment'
import { isWithinTolerance, levelWord } from '@/lib/domain/criteria/criteria'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import { quadrantOf } from '@/lib/domain/criteria/quadrant'
import type { Level } from '@/lib/domain/criteria/scale'
import type { FaceCriteria } from '../board-criteria'
import type { ToneName } from '../colours/canvas-theme'
import type { CanvasWords } from '../words/canvas-words'
import { shortDay } from './duty'
import type { CountSignName } from './signs'

/** Facts about a card that come from other records. */
export interface CardRelations {
  readonly links: number
  /** Recommendations still to be done that treat this risk (lib/domain/cards/treatment). */
  readonly treatments: number
  /** Risks that this recommendation treats. */
  readonly treats: number
}

export interface FooterItem {
  readonly sign?: CountSignName
  readonly text: string
  /** Said instead where the row has too little room. */
  readonly short?: string
  /** Said instead where owner and day have no room otherwise; '' where the rest of the card says as much. */
  readonly brief?: string
  readonly isWarning?: boolean
}

/** The owner of a card, and the day on which it is due. */
export interface CardDuty {
  readonly owner: { readonly name: string; readonly initials: string } | undefined
  readonly due:
    | { readonly text: string; readonly isWarning: boolean /** The day is past. */; readonly isOver: boolean }
    | undefined
}

/** Facts about a card that are neither in it nor in what it is linked to. */
export interface FaceContext {
  /** The card comes without its scores, and its face says that they are not for now. */
  readonly isCovered: boolean
  /** The owner's name as it is now; '' for none. */
  readonly owner: string
  /** The reader's day, yyyy-mm-dd; '' while that isn't known. */
  readonly today: string
  /** The dots that it got in the last vote. */
  readonly dots: number
}

export interface CardFacts {
  readonly kind: CardKind
  readonly ref: string
  /** The reference and the category. */
  readonly heading: string
  readonly chip: { readonly text: string; readonly tone: ToneName } | undefined
  readonly title: string
  /** True if the title is missing and `title` says so. */
  readonly isUntitled: boolean
  /** '' where it only says the title again. */
  readonly body: string
  readonly footer: readonly FooterItem[]
  /** Nothing treats this risk, which is above tolerance: its foot says so, or a sign where the foot has no room. */
  readonly isUntreated: boolean
  readonly duty: CardDuty
  readonly dots: number
}

/** The level of a risk as it is now; undefined for other kinds and while it isn't scored. */
export function cardLevel(card: Card, criteria: FaceCriteria): Level | undefined {
  return card.kind === 'risk' ? currentLevel(card, criteria) : undefined
}

export function cardFacts(
  card: Card & Titled,
  relations: CardRelations,
  words: CanvasWords,
  criteria: FaceCriteria,
  { isCovered, owner, today, dots }: FaceContext,
): CardFacts {
  const t = words.card
  const level = cardLevel(card, criteria)
  const category = card.fields.category
  const untreated = isUntreated(card, level, relations, criteria)
  return {
    kind: card.kind,
    ref: card.ref,
    heading: category ? `${card.ref} · ${category}` : card.ref || t(`kind.${card.kind}`),
    chip: isCovered ? { text: '?', tone: 'plain' } : chipOf(card, level, words, criteria),
    title: card.title === '' ? t('face.untitled') : shownTitle(card),
    isUntitled: card.title === '',
    body: repeatsTitle(card) ? '' : card.body || headlineOf(card),
    footer: [
      ...scores(card, words),
      ...counts(card, relations, words),
      ...(untreated ? [{ sign: 'untreated', text: t('face.noTreatment'), isWarning: true } as const] : []),
      ...treats(card, relations, words),
    ],
    isUntreated: untreated,
    duty: {
      owner: owner === '' ? undefined : { name: owner, initials: initials(owner) },
      due: dueOf(card, today, words),
    },
    dots,
  }
}

function dueOf(card: Card, today: string, { card: t, locale }: CanvasWords): CardDuty['due'] {
  const day = dueDay(card)
  if (day === undefined || today === '') return undefined
  const near = nearness(day, today)
  const text = near === 'today' ? t('face.dueToday') : shortDay(day, today, locale)
  return { text, isWarning: near === 'over' || near === 'today', isOver: near === 'over' }
}

/** Returns the whole title: a long passage's card holds the passage as its text and the beginning as its title. */
export function wholeTitle(card: Pick<Card, 'title' | 'body'>): string {
  return repeatsTitle(card) ? card.body : card.title
}

/** Returns a scenario's headline, which stands for it until anybody writes more. */
function headlineOf({ kind, fields }: Card): string {
  return kind === 'scenario' && typeof fields.headline === 'string' ? fields.headline : ''
}

function repeatsTitle({ title, body }: Pick<Card, 'title' | 'body'>): boolean {
  return title.endsWith('…') && body.startsWith(title.slice(0, -1))
}

function chipOf(
  card: Card,
  level: Level | undefined,
  { card: t, locale }: CanvasWords,
  criteria: FaceCriteria,
): CardFacts['chip'] {
  if (card.kind === 'risk') {
    return level ? { text: levelWord(criteria, level, locale), tone: level } : { text: t('notScored'), tone: 'plain' }
  }
  const quadrant = card.kind === 'recommendation' ? quadrantOf(card.fields) : undefined
  if (quadrant) return { text: t(`quadrant.${quadrant}`), tone: 'recommendation' }
  const { confidence } = card.fields
  if (isOneOf(CONFIDENCES, confidence)) return { text: t(`option.confidence.${confidence}`), tone: 'plain' }
  return undefined
}

function scores({ kind, fields }: Card, { card: t }: CanvasWords): FooterItem[] {
  const parts: string[] = []
  // The pill has the quadrant, which effort and impact make.
  const brief = kind === 'recommendation' && quadrantOf(fields) ? String(fields.priority ?? '') : undefined
  if (kind === 'recommendation') {
    if (typeof fields.effort === 'string') parts.push(t('face.effort', { value: fields.effort }))
    if (isStep(fields.impact)) parts.push(t('face.impact', { value: fields.impact }))
    if (typeof fields.priority === 'string') parts.push(fields.priority)
  } else if (kind === 'opportunity') {
    if (isStep(fields.likelihoodCurrent)) parts.push(t('face.likelihood', { value: fields.likelihoodCurrent }))
    if (isStep(fields.impactCurrent)) parts.push(t('face.impact', { value: fields.impactCurrent }))
  } else if (kind === 'actor') {
    const { stance, influence } = fields
    if (isOneOf(STANCES, stance)) parts.push(t(`option.stance.${stance}`))
    if (isOneOf(INFLUENCES, influence)) parts.push(t('face.influence', { value: t(`option.influence.${influence}`) }))
  } else if (kind === 'driver') {
    if (isStep(fields.impact)) parts.push(t('face.impact', { value: fields.impact }))
    if (isStep(fields.uncertainty)) parts.push(t('face.uncertainty', { value: fields.uncertainty }))
  }
  return parts.length > 0 ? [{ text: parts.join(' · '), ...(brief !== undefined && { brief }) }] : []
}

function counts(card: Card, relations: CardRelations, words: CanvasWords): FooterItem[] {
  const items = citations(card, words)
  // The words below describe what a recommendation treats.
  const others = card.kind === 'recommendation' ? relations.links - relations.treats : relations.links
  if (others > 0) items.push({ sign: 'link', text: String(others) })
  return items
}

/**
 * Counts the passages that the card cites, and describes what became of them where a brief was replaced: lost ones
 * before moved ones.
 */
function citations(card: Card, { card: t }: CanvasWords): FooterItem[] {
  const count = Object.keys(card.citations).length
  if (count === 0) return []
  const { moved, orphan } = unsettledCitations(card.citations)
  if (orphan > 0) {
    const text = t('face.quotesGone', { count, gone: orphan })
    return [{ sign: 'quote-gone', text, short: t('face.gone'), isWarning: true }]
  }
  if (moved > 0) {
    const text = t('face.quotesMoved', { count, moved })
    return [{ sign: 'quote-moved', text, short: t('face.moved'), isWarning: true }]
  }
  return [{ sign: 'quote', text: String(count) }]
}

/** Says whether nothing treats this risk, which is above tolerance and needs it. */
export function isUntreated(
  card: Card,
  level: Level | undefined,
  { treatments }: CardRelations,
  criteria: FaceCriteria,
): boolean {
  if (card.kind !== 'risk' || treatments > 0 || needsNoTreatment(card)) return false
  return level !== undefined && !isWithinTolerance(criteria, level)
}

/** Counts the risks that a recommendation treats, or says that there are none. */
function treats({ kind }: Card, relations: CardRelations, { card: t }: CanvasWords): FooterItem[] {
  if (kind !== 'recommendation') return []
  if (relations.treats === 0) return [{ text: t('face.noRisk'), isWarning: true }]
  return [{ text: t('face.treats', { count: relations.treats }) }]
}

const CONFIDENCES = ['very-low', 'low', 'medium', 'high', 'very-high'] as const

const STANCES = ['supports', 'neutral', 'opposes', 'unclear'] as const
const INFLUENCES = ['low', 'medium', 'high'] as const

function isOneOf<T extends string>(options: readonly T[], value: unknown): value is T {
  return (options as readonly unknown[]).includes(value)
}
