// The values of a card by which two boards are compared: everything that people write or decide, whatever its kind, and
// the levels that follow. A card's cell in a matrix follows from its fields (decision 2), so that these tell it.

import type { BoardCard } from '../document/view/board-view'
import type { Citations } from '../domain/cards/citation'
import { levelIn } from '../domain/coverage/level-shift'
import { ASSESSMENTS, type Assessment } from '../domain/criteria/assessment'
import type { Criteria } from '../domain/criteria/criteria'
import type { ComparedCitation, ComparedValue, ComparedValues } from './compared-value'

/** The names of the levels, which are those of the register's columns. */
export const LEVEL_NAMES: Readonly<Record<Assessment, string>> = {
  inherent: 'levelInherent',
  current: 'level',
  residual: 'levelResidual',
}

type ReadValues = (card: BoardCard) => ComparedValues

const text =
  (name: 'kind' | 'ref' | 'title' | 'body' | 'language' | 'createdBy' | 'createdAt'): ReadValues =>
  (card) => ({ [name]: card[name] })

/** How each part of a card is compared; null for what is position or appearance. The compiler asks for every part. */
const PARTS: Readonly<Record<keyof BoardCard, ReadValues | null>> = {
  kind: text('kind'),
  ref: text('ref'),
  title: text('title'),
  body: text('body'),
  fields: ({ fields }) => fields,
  ownerPerson: ({ ownerPerson }) => ({ ownerPerson: ownerPerson?.userId ?? null }),
  tags: ({ tags }) => ({ tags }),
  citations: ({ citations }) => ({ citations: comparedCitations(citations) }),
  language: text('language'),
  createdBy: text('createdBy'),
  createdAt: text('createdAt'),
  id: null,
  x: null,
  y: null,
  w: null,
  h: null,
  index: null,
  color: null,
  // Whether a title that a rule made is still looked at; not the title.
  keptTitle: null,
  // The board answers where a card lies, because it may lie in a group (compare-boards).
  parentId: null,
}
const READERS = Object.values(PARTS).filter((read) => read !== null)

/** Returns the values of a card that are set, by name. */
export function cardValues(card: BoardCard, criteria: Criteria): ComparedValues {
  const values: Record<string, ComparedValue> = {}
  for (const read of READERS) Object.assign(values, read(card))
  for (const assessment of ASSESSMENTS) values[LEVEL_NAMES[assessment]] = levelIn(card, assessment, criteria) ?? null
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isSet(value)))
}

function isSet(value: ComparedValue): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

/** Offsets and surroundings are left out, because another text elsewhere in the brief pushes them along (decision 35). */
function comparedCitations(citations: Citations): ComparedCitation[] {
  return Object.entries(citations)
    .map(([id, { briefId, quote, state }]) => ({ id, briefId, quote, state }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
