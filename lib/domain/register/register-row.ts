// The rows of the register: each card with a value for each column of its kind. A row is the same object for as long as
// nothing in it changed, so that a table of thousands draws again only what did.

import type { Card } from '../cards/card'
import { isStep } from '../cards/card-fields'
import type { OwnerPerson } from '../cards/card-owner'
import type { Citation } from '../cards/citation'
import type { Link } from '../cards/link'
import { isTreating } from '../cards/treatment'
import { type Criteria, levelOf } from '../criteria/criteria'
import { quadrantOf } from '../criteria/quadrant'
import { hasColumn, REGISTER_COLUMNS, type RegisterColumn } from './register-columns'

/** Undefined is an empty place. Texts and lists are never empty. */
export type RegisterValue = string | number | readonly string[] | undefined

export type RegisterCard = Card & { readonly id: string; readonly ownerPerson?: OwnerPerson | undefined }

export interface RegisterBoard {
  readonly cards: readonly RegisterCard[]
  readonly links: readonly (Link & { readonly from: string; readonly to: string })[]
  readonly criteria: Criteria
  /** The page of each card by its name; absent or empty where a board has one page. */
  readonly pageNames?: ReadonlyMap<string, string>
}

export interface RegisterRow {
  readonly id: string
  readonly card: RegisterCard
  readonly values: Readonly<Record<string, RegisterValue>>
}

/** A card's relations to other cards, to briefs and to pages. */
interface Relations {
  readonly treatedBy: readonly string[]
  readonly treats: readonly string[]
  readonly links: number
  readonly sources: readonly string[]
  readonly page: string | undefined
}

/**
 * Returns the rows in the order of the board's cards. `sourceOf` words the source of a citation (undefined: unknown).
 * Unchanged rows of `before` are returned again as the same objects.
 */
export function registerRows(
  { cards, links, criteria, pageNames }: RegisterBoard,
  sourceOf: (citation: Citation) => string | undefined,
  before: readonly RegisterRow[] = [],
): RegisterRow[] {
  const known = new Map(before.map((row) => [row.id, row]))
  const refs = new Map(cards.map((card) => [card.id, card.ref]))
  const ends = new Map<string, { treatedBy: string[]; treats: string[]; links: number }>()
  const endsOf = (id: string) => {
    const found = ends.get(id) ?? { treatedBy: [], treats: [], links: 0 }
    ends.set(id, found)
    return found
  }
  for (const link of links) {
    const { from, to } = link
    endsOf(from).links += 1
    endsOf(to).links += 1
    if (!isTreating(link)) continue
    endsOf(from).treats.push(refs.get(to) ?? '')
    endsOf(to).treatedBy.push(refs.get(from) ?? '')
  }
  return cards.map((card) => {
    const { treatedBy, treats, links: count } = endsOf(card.id)
    const sources = [...new Set(Object.values(card.citations).flatMap((citation) => sourceOf(citation) ?? []))]
    const page = pageNames?.get(card.id)
    const values = valuesOf(card, { treatedBy, treats, links: count, sources, page }, criteria)
    const row = known.get(card.id)
    return row && hasSameValues(row, card, values) ? row : { id: card.id, card, values }
  })
}

function valuesOf(card: RegisterCard, relations: Relations, criteria: Criteria): Record<string, RegisterValue> {
  const values: Record<string, RegisterValue> = {}
  for (const column of REGISTER_COLUMNS) {
    if (!hasColumn(card.kind, column)) continue
    const value = valueIn(card, column, relations, criteria)
    if (value !== '' && !(Array.isArray(value) && value.length === 0)) values[column.id] = value
  }
  return values
}

function valueIn(card: RegisterCard, column: RegisterColumn, relations: Relations, criteria: Criteria): RegisterValue {
  if (column.field) return card.fields[column.id]
  switch (column.id) {
    case 'ref':
    case 'kind':
    case 'title':
    case 'body':
    case 'tags':
    case 'createdAt':
      return card[column.id]
    case 'level':
      return levelFor(card, criteria, 'Current')
    case 'levelInherent':
      return levelFor(card, criteria, 'Inherent')
    case 'levelResidual':
      return levelFor(card, criteria, 'Residual')
    case 'quadrant':
      return quadrantOf(card.fields)
    case 'citations':
      return Object.keys(card.citations).length || undefined
    case 'links':
      return relations.links || undefined
    case 'treatedBy':
    case 'treats':
    case 'sources':
    case 'page':
      return relations[column.id]
    default:
      return undefined
  }
}

function levelFor({ fields }: Card, criteria: Criteria, when: 'Inherent' | 'Current' | 'Residual'): RegisterValue {
  const likelihood = fields[`likelihood${when}`]
  const impact = fields[`impact${when}`]
  return isStep(likelihood) && isStep(impact) ? levelOf(criteria, likelihood, impact) : undefined
}

function hasSameValues(row: RegisterRow, card: RegisterCard, values: Record<string, RegisterValue>): boolean {
  if (row.card.language !== card.language || row.card.citations !== card.citations) return false
  if (row.card.ownerPerson?.userId !== card.ownerPerson?.userId) return false
  return REGISTER_COLUMNS.every(({ id }) => isSameValue(row.values[id], values[id]))
}

function isSameValue(a: RegisterValue, b: RegisterValue): boolean {
  if (a === b) return true
  return typeof a === 'object' && typeof b === 'object' && a.length === b.length && a.every((item, i) => item === b[i])
}
