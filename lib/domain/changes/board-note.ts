// A note of a board at one moment: when a session begins and when it is closed, so that its minutes can list the changes
// in between and stay the same when people continue to work; and when somebody leaves, so that they can read later what
// has changed. Compact: a board of 2,000 cards takes some 300 kB of JSON.

import type { Card } from '../cards/card'
import { CARD_FIELDS, type CardField, type CardFields } from '../cards/card-fields'
import type { CardKind } from '../cards/card-kind'
import type { Link, LinkKind } from '../cards/link'
import { ASSESSMENTS, type Assessment, scoresOf } from '../criteria/assessment'
import { type Criteria, levelOf } from '../criteria/criteria'
import type { Level } from '../criteria/scale'

/** Choices that a team settles in a session besides scores. */
const SETTLED = ['effort', 'priority', 'treatment', 'status', 'lifecycle', 'confidence']

/** The fields that say who does it, and by when. */
export const DUTIES: readonly string[] = ['owner', 'due']

/** The words of a board for its figures and levels; notes of earlier versions lack the table that gives a level. */
export type BoardWording = Pick<Criteria, 'likelihood' | 'impact' | 'uncertainty' | 'levelWords'> &
  Partial<Pick<Criteria, 'levels'>>

export interface NotedCard {
  /** The shape's id. */
  readonly id: string
  readonly kind: CardKind
  readonly ref: string
  readonly title: string
  /** The title was cut inside a clause: people see it with an ellipsis. Absent in notes of earlier versions. */
  readonly isCut?: true
  /** The same as a card's `createdBy`. */
  readonly by: string
  /** Scores and settled choices that are set. */
  readonly fields: CardFields
  /** Its owner and due day, as far as they are set. Absent in notes of earlier versions, which didn't look. */
  readonly duties?: CardFields
  /** Levels by the level table of that moment; absent while not assessed. */
  readonly levels: Readonly<Partial<Record<Assessment, Level>>>
}

export interface NotedLink {
  readonly id: string
  readonly kind: LinkKind
  /** Shape ids. */
  readonly from: string
  readonly to: string
}

export interface BoardNote {
  readonly cards: readonly NotedCard[]
  readonly links: readonly NotedLink[]
  readonly wording: BoardWording
}

type NotableCard = Card & { readonly id: string }

interface NotableBoard<C extends NotableCard = NotableCard> {
  readonly cards: readonly C[]
  readonly links: readonly (Link & { readonly id: string; readonly from: string; readonly to: string })[]
  readonly criteria: Criteria
}

/** Takes a note of a board. `isCut` says whether people see a card's title with an ellipsis. */
export function noteBoard<C extends NotableCard>(
  { cards, links, criteria }: NotableBoard<C>,
  isCut: (card: C) => boolean = () => false,
): BoardNote {
  const { likelihood, impact, uncertainty, levelWords, levels } = criteria
  return {
    cards: cards.map((card) => noteCard(card, criteria, isCut(card))),
    links: links.map(({ id, kind, from, to }) => ({ id, kind, from, to })),
    wording: { likelihood, impact, uncertainty, levelWords, levels },
  }
}

function noteCard(card: NotableCard, criteria: Criteria, isCut: boolean): NotedCard {
  const { id, kind, ref, title, createdBy, fields } = card
  const noted = (isNoted: (field: CardField) => boolean): CardFields =>
    Object.fromEntries(
      CARD_FIELDS[kind].filter(isNoted).flatMap(({ name }) => {
        const value = fields[name]
        return value === undefined || value === '' ? [] : [[name, value] as const]
      }),
    )
  const levels = ASSESSMENTS.flatMap((assessment) => {
    const { likelihood, impact } = scoresOf(fields, assessment)
    const level = levelOf(criteria, likelihood, impact)
    return level ? [[assessment, level] as const] : []
  })
  return {
    id,
    kind,
    ref,
    title,
    ...(isCut && { isCut }),
    by: createdBy,
    fields: noted(({ name, type }) => type === 'step' || SETTLED.includes(name)),
    duties: noted(({ name }) => DUTIES.includes(name)),
    levels: Object.fromEntries(levels),
  }
}
