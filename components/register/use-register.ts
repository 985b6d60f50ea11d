// The register as one person has it before them: the rows of all cards, the lines that they chose to see of them, and
// where they are in the table.

import { useMemo, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useLocale } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { boardPeople } from '@/components/canvas/board-people'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { useCoveredView } from '@/components/canvas/cover/use-covered-view'
import { boardPages, type ShownPage } from '@/components/canvas/pages/board-pages'
import { pageContent } from '@/components/canvas/pages/page-content'
import { useToday } from '@/components/settings/use-today'
import { useIsNarrow } from '@/components/ui/use-media-query'
import { sourceLine, sourceOf } from '@/lib/brief/brief-source'
import { cardPageNames } from '@/lib/document/view/card-page-names'
import { withOwnerName } from '@/lib/domain/cards/card-owner'
import { localeOf } from '@/lib/domain/localized'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import type { BoardWords } from '@/lib/export/register-words'
import { type CoveredCells, coveredCells } from './covered-cells'
import { type LockedRows, useLockedRows } from './held-rows'
import { type RegisterChoice, useRegisterChoice } from './register-choice'
import type { RegisterItem, RegisterQuery } from './register-items'
import { RegisterMemory } from './register-memory'
import type { Editing, Place } from './register-place'
import { nearestPlace } from './register-reach'
import { type RegisterSettings, useRegisterSettings } from './register-settings'
import type { TablePosition } from './register-table'

export interface Register {
  /** All cards of the board. */
  readonly rows: readonly RegisterRow[]
  /** The lines that are shown. */
  readonly items: readonly RegisterItem[]
  readonly query: RegisterQuery
  readonly look: BoardWords
  readonly pages: readonly ShownPage[]
  readonly choice: RegisterChoice
  readonly choose: (change: Partial<RegisterChoice>) => void
  readonly settings: RegisterSettings
  /** The window is as narrow as a phone's. */
  readonly isNarrow: boolean
  readonly position: TablePosition
  /** The selected rows, those that a filter hides too. */
  readonly chosen: readonly RegisterRow[]
  readonly locked: LockedRows
  /** The columns that are covered while people rate, by the id of the card. */
  readonly covered: CoveredCells
  /** Goes to a place, or takes the range as far as it. */
  readonly goTo: (place: Place, extend?: boolean) => void
  readonly setEditing: (editing: Editing | undefined) => void
  readonly setSelected: (ids: ReadonlySet<string>) => void
  /** Folds a group away, or brings its rows back. */
  readonly fold: (group: string) => void
  readonly unfoldAll: () => void
}

/** Returns the register; rows that haven't changed stay the same objects. */
export function useRegister({ editor, view: whole, boardId, me }: BoardViewProps): Register {
  const view = useCoveredView(editor, whole)
  const language = useLocale()
  const locale = localeOf(language)
  const look = useMemo<BoardWords>(() => ({ locale, criteria: view.criteria }), [locale, view.criteria])
  const { data: briefs } = useBriefs(boardId)
  const { people } = useValue('people', () => boardPeople(editor), [editor])
  const today = useToday()
  const [memory] = useState(() => new RegisterMemory())
  const rows = useMemo(() => {
    const sources = new Map(briefs?.map((brief) => [brief.id, sourceLine(sourceOf(brief))]))
    const nameOf = (userId: string) => people.find(({ id }) => id === userId)?.name
    const cards = view.cards.map((card) => withOwnerName(card, nameOf))
    const board = { ...view, cards, pageNames: cardPageNames(view, locale) }
    return memory.rows(board, (briefId) => sources.get(briefId))
  }, [memory, view, briefs, locale, people])

  const [choice, choose] = useRegisterChoice(boardId, me)
  const { tab, filter, sorts, groupBy } = choice
  const isNarrow = useIsNarrow()
  const settings = useRegisterSettings(tab, isNarrow)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEditing] = useState<Editing | undefined>()
  const pages = useValue('pages', () => boardPages(editor), [editor])
  const ids = useValue('rows of pages', () => idsOn(editor, filter.pages ?? []), [editor, filter.pages])
  const query = useMemo(
    () => ({
      filter: { ...filter, today, me, ...(tab !== 'all' && { kind: tab }), ...(ids && { ids }) },
      sorts,
      groupBy,
      folded,
    }),
    [filter, today, me, tab, ids, sorts, groupBy, folded],
  )
  const editedKey = edited?.key
  const items = useMemo(() => memory.items(rows, query, locale, editedKey), [memory, rows, query, locale, editedKey])

  const [place, setPlace] = useState<{ active: Place; anchor?: Place }>(() => ({
    active: { key: editor.getOnlySelectedShapeId() ?? '', columnId: 'title' },
  }))
  const active = nearestPlace(items, settings.shown, place.active, memory.lastIndexOf(items, place.active.key))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => rows.filter(({ id }) => selected.has(id)), [rows, selected])
  return {
    rows,
    items,
    query,
    look,
    pages,
    choice,
    choose,
    settings,
    isNarrow,
    position: {
      active,
      anchor: place.anchor,
      // A row may go while it is being edited.
      editing: edited && items.some(({ key }) => key === edited.key) ? edited : undefined,
      selected,
    },
    chosen,
    locked: useLockedRows(editor, rows),
    covered: useMemo(() => coveredCells(whole, view), [whole, view]),
    goTo: (next, extend = false) =>
      setPlace((before) => ({ active: next, ...(extend && { anchor: before.anchor ?? active }) })),
    setEditing,
    setSelected,
    fold: (group) => {
      const next = new Set(folded)
      if (!next.delete(group)) next.add(group)
      setFolded(next)
    },
    unfoldAll: () => setFolded(new Set()),
  }
}

/** Returns the ids of all that is on the pages; undefined where none of them is chosen and left. */
function idsOn(editor: Editor, chosen: readonly string[]): ReadonlySet<string> | undefined {
  const left = boardPages(editor).filter(({ id }) => chosen.includes(id))
  return left.length > 0 ? new Set(left.flatMap(({ id }) => [...pageContent(editor, id).ids])) : undefined
}
