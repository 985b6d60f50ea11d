// How this device likes the register: which columns, in which order, how wide, for each kind of card, and how high its lines are. Kept in
// localStorage; a browser that keeps nothing starts with the columns of each kind every time.

import { useCallback, useMemo, useState } from 'react'
import { keep, readKeptObject } from '@/components/device/browser-storage'
import { CARD_FIELDS, PLACE_FIELDS } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { REGISTER_COLUMNS, type RegisterColumn, registerColumn } from '@/lib/domain/register/register-columns'

/** Which cards are shown: those of one kind, or all. */
export type RegisterTab = CardKind | 'all'

interface Stored {
  readonly shown: Readonly<Partial<Record<RegisterTab, readonly string[]>>>
  readonly widths: Readonly<Record<string, number>>
  /** Lines have room for three lines of text; undefined until somebody chooses. */
  readonly isTall: boolean | undefined
}

export const COLUMN_WIDTH_PX = { min: 56, max: 720, step: 24 } as const
const KEY = 'foreboard.register'
const EMPTY: Stored = { shown: {}, widths: {}, isTall: undefined }

const FIRST: Partial<Record<RegisterTab, readonly string[]>> = {
  all: ['ref', 'kind', 'title', 'level', 'owner', 'status', 'due', 'category', 'tags', 'links', 'citations'],
  risk: [
    ...['ref', 'title', 'level', 'likelihoodCurrent', 'impactCurrent', 'treatedBy', 'levelResidual', 'treatment'],
    ...['status', 'owner', 'due', 'confidence', 'category', 'tags', 'citations'],
  ],
  recommendation: [
    ...['ref', 'title', 'quadrant', 'impact', 'effort', 'priority', 'lifecycle', 'owner', 'addressee', 'due'],
    ...['progress', 'treats', 'tags', 'citations'],
  ],
}

/** Titles take the room that the other columns leave. */
export const TITLE_PX = { least: 380, most: 640 } as const
/** The width of titles in a narrow window, where their words take up to three lines. */
const NARROW_TITLE_PX = 200

const WIDTHS_PX: Readonly<Record<RegisterColumn['type'], number>> = {
  ref: 84,
  kind: 148,
  text: 144,
  choice: 136,
  step: 136,
  integer: 88,
  date: 112,
  tags: 160,
  level: 112,
  quadrant: 124,
  refs: 132,
  count: 84,
  page: 128,
  lines: 240,
  instant: 128,
}

export interface RegisterSettings {
  readonly shown: readonly RegisterColumn[]
  /** Its own width, or the one that a person gave it; at most `mostPx`, such as that of an empty column. */
  readonly widthOf: (column: RegisterColumn, mostPx?: number) => number
  /** A person has given it a width. */
  readonly hasWidth: (columnId: string) => boolean
  readonly isTall: boolean
  readonly setTall: (isTall: boolean) => void
  readonly setShown: (columnIds: readonly string[]) => void
  readonly setWidth: (columnId: string, widthPx: number) => void
  readonly reset: () => void
}

/** `isNarrow`: on a phone, where the reference and the title come first. */
export function useRegisterSettings(tab: RegisterTab, isNarrow: boolean): RegisterSettings {
  const [stored, setStored] = useState(read)
  const change = useCallback((next: (before: Stored) => Stored) => {
    setStored((before) => {
      const after = next(before)
      write(after)
      return after
    })
  }, [])
  const chosen = stored.shown[tab]
  const shown = useMemo(() => columnsNamed(chosen ?? firstColumns(tab, isNarrow), tab), [chosen, tab, isNarrow])
  return {
    shown,
    widthOf: (column, mostPx = COLUMN_WIDTH_PX.max) => {
      const given = stored.widths[column.id]
      if (given !== undefined) return given
      if (column.id === 'title') return isNarrow ? NARROW_TITLE_PX : TITLE_PX.least
      return Math.min(column.isProse ? 240 : WIDTHS_PX[column.type], mostPx)
    },
    hasWidth: (columnId) => stored.widths[columnId] !== undefined,
    isTall: stored.isTall ?? isNarrow,
    setTall: (isTall) => change((before) => ({ ...before, isTall })),
    setShown: (columnIds) => change((before) => ({ ...before, shown: { ...before.shown, [tab]: columnIds } })),
    setWidth: (columnId, widthPx) => {
      const width = Math.min(COLUMN_WIDTH_PX.max, Math.max(COLUMN_WIDTH_PX.min, Math.round(widthPx)))
      change((before) => ({ ...before, widths: { ...before.widths, [columnId]: width } }))
    },
    reset: () => change(({ shown: { [tab]: _tab, ...shown } }) => ({ ...EMPTY, shown })),
  }
}

/** The columns that cards of the tab have. */
export function columnsOf(tab: RegisterTab): readonly RegisterColumn[] {
  return tab === 'all' ? REGISTER_COLUMNS : REGISTER_COLUMNS.filter(({ kinds }) => kinds.includes(tab))
}

function columnsNamed(ids: readonly string[], tab: RegisterTab): RegisterColumn[] {
  return ids.flatMap((id) => columnsOf(tab).find((column) => column.id === id) ?? [])
}

function firstColumns(tab: RegisterTab, isNarrow: boolean): readonly string[] {
  const first = FIRST[tab]
  if (isNarrow && first) return [...new Set(['ref', 'title', ...first])]
  if (first || tab === 'all') return first ?? []
  const fields = CARD_FIELDS[tab].map(({ name }) => name).filter((name) => !PLACE_FIELDS.includes(name))
  return ['ref', 'title', ...fields, 'tags', 'links', 'citations'].filter((id) => !registerColumn(id)?.isProse)
}

function read(): Stored {
  const { shown, widths, isTall } = readKeptObject(KEY) as Partial<Stored>
  const isShown = isObject(shown) && Object.values(shown).every((ids) => Array.isArray(ids))
  const isWide = isObject(widths) && Object.values(widths).every((px) => Number.isFinite(px))
  return {
    shown: isShown ? shown : EMPTY.shown,
    widths: isWide ? widths : EMPTY.widths,
    isTall: typeof isTall === 'boolean' ? isTall : undefined,
  }
}

function write(settings: Stored): void {
  // If the browser refuses to store them, the columns are as people set them until the page is left.
  keep('device', KEY, JSON.stringify(settings))
}

function isObject<T>(value: T | undefined): value is T & object {
  return typeof value === 'object' && value !== null
}
