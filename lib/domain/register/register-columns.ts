// The columns of the register: the identity of each card, its fields (lib/domain/cards/card-fields), and values that follow
// from the board. The table, its exports and its import read this one list, so that a column means the same everywhere.

import { CARD_FIELDS, type CardField } from '../cards/card-fields'
import { CARD_KINDS, type CardKind } from '../cards/card-kind'
import { type FieldType, fieldType } from '../criteria/field-types'

export type RegisterColumnType =
  | FieldType
  | 'ref'
  | 'kind'
  | 'tags'
  | 'level'
  | 'quadrant'
  /** References of other cards, such as R-001. */
  | 'refs'
  | 'count'
  /** The name of a page of the board. */
  | 'page'
  /** Lines of text that are derived from other data. */
  | 'lines'
  /** A moment, ISO 8601. */
  | 'instant'

export interface RegisterColumn {
  readonly id: string
  readonly type: RegisterColumnType
  /** The field of cards that the column shows, if it is one; it has the column's type. */
  readonly field?: CardField
  readonly kinds: readonly CardKind[]
  /** False for values that follow from others or are given only once. */
  readonly isEditable: boolean
  /** Text that may have several lines. */
  readonly isProse: boolean
}

/** How the places of a type of column are set. */
export interface ColumnSetting {
  /** Text that people type letter by letter, in the language of the card. */
  readonly isTyped: boolean
  /** Figures line up: they have digits of equal width. */
  readonly isTabular: boolean
  /** Too short to be broken into lines, however little room there is. */
  readonly isUnbroken: boolean
  /** Figures that people compare by their size; steps and days are read as words. */
  readonly isMeasured: boolean
}

const worded = { isTyped: false, isTabular: false, isUnbroken: false, isMeasured: false }
const measured = { isTyped: false, isTabular: true, isUnbroken: true, isMeasured: true }

export const COLUMN_SETTINGS: Readonly<Record<RegisterColumnType, ColumnSetting>> = {
  text: { ...worded, isTyped: true },
  choice: worded,
  step: { ...worded, isTabular: true },
  integer: measured,
  date: { ...worded, isTabular: true, isUnbroken: true },
  ref: { ...worded, isTabular: true, isUnbroken: true },
  kind: worded,
  tags: worded,
  level: { ...worded, isUnbroken: true },
  quadrant: worded,
  refs: worded,
  count: measured,
  page: worded,
  lines: worded,
  instant: { ...worded, isTabular: true, isUnbroken: true },
}

const RISKY: readonly CardKind[] = ['risk', 'opportunity']

function column(
  id: string,
  type: RegisterColumnType,
  more: Partial<Omit<RegisterColumn, 'id' | 'type'>> = {},
): RegisterColumn {
  return { id, type, kinds: CARD_KINDS, isEditable: false, isProse: false, ...more }
}

function fieldColumns(): RegisterColumn[] {
  const columns = new Map<string, RegisterColumn>()
  for (const kind of CARD_KINDS) {
    for (const field of CARD_FIELDS[kind]) {
      const kinds = [...(columns.get(field.name)?.kinds ?? []), kind]
      const isProse = fieldType(field).isShared(field)
      columns.set(field.name, column(field.name, field.type, { field, kinds, isEditable: true, isProse }))
    }
  }
  return [...columns.values()]
}

/** The columns, in the default order of a table. */
export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  column('ref', 'ref'),
  column('kind', 'kind'),
  column('title', 'text', { isEditable: true }),
  column('body', 'text', { isEditable: true, isProse: true }),
  column('level', 'level', { kinds: RISKY }),
  column('levelInherent', 'level', { kinds: ['risk'] }),
  column('levelResidual', 'level', { kinds: ['risk'] }),
  column('quadrant', 'quadrant', { kinds: ['recommendation'] }),
  ...fieldColumns(),
  column('tags', 'tags', { isEditable: true }),
  column('treatedBy', 'refs', { kinds: ['risk'] }),
  column('treats', 'refs', { kinds: ['recommendation'] }),
  column('links', 'count'),
  column('citations', 'count'),
  column('sources', 'lines'),
  column('page', 'page'),
  column('createdAt', 'instant'),
]

const BY_ID = new Map(REGISTER_COLUMNS.map((each) => [each.id, each]))

/** Returns the column with this id; undefined if there is none. */
export function registerColumn(id: string): RegisterColumn | undefined {
  return BY_ID.get(id)
}

/** Whether cards of the kind can have a value in the column. */
export function hasColumn(kind: CardKind, { kinds }: RegisterColumn): boolean {
  return kinds.includes(kind)
}
