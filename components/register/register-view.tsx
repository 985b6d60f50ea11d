// The register of a board: its cards as a table that follows everybody's edits and writes through the canvas's editor.
// Here is what people chose (kind, search, filter, order, groups, selection); the parts draw it.

import { useMemo, useState } from 'react'
import { isShapeId } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import type { BoardViewProps } from '@/components/board/board-view-props'
import { useBriefs } from '@/components/brief/use-briefs'
import { createCard } from '@/components/canvas/card-actions'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { toast } from '@/components/ui/toaster'
import type { CardKind } from '@/lib/domain/card-kind'
import { isLocale, textIn } from '@/lib/domain/localized'
import type { RegisterColumn } from '@/lib/domain/register-columns'
import { registerColumn } from '@/lib/domain/register-columns'
import type { RegisterFilter, RegisterSort } from '@/lib/domain/register-query'
import type { RegisterRow } from '@/lib/domain/register-row'
import { unguarded, writeTsv } from '@/lib/export/csv'
import { registerTable } from '@/lib/export/register-table'
import { type BoardWords, columnWord } from '@/lib/export/register-words'
import { BulkBar } from './bulk-bar'
import { shownText } from './cell-view'
import { HeaderMenu } from './header-menu'
import { parseTable } from './parse-table'
import { PasteProblems } from './paste-problems'
import { PrintSheet } from './print-sheet'
import { RegisterGrid } from './register-grid'
import type { RegisterItem } from './register-items'
import { RegisterMemory } from './register-memory'
import type { Editing, Place, Range } from './register-place'
import { type RegisterTab, useRegisterSettings } from './register-settings'
import { RegisterToolbar } from './register-toolbar'
import { type PlaceInput, type PlaceProblem, writeCells } from './write-cells'

export function RegisterView({ editor, view, boardId, boardTitle, isReadOnly, onShowCard }: BoardViewProps) {
  const t = useTranslations('register')
  const language = useLocale()
  const locale = isLocale(language) ? language : 'en'
  const look = useMemo<BoardWords>(() => ({ locale, criteria: view.criteria }), [locale, view.criteria])
  const { data: briefs } = useBriefs(boardId, 0)

  const [memory] = useState(() => new RegisterMemory())
  const rows = useMemo(() => {
    const titles = new Map(briefs?.map(({ id, title }) => [id, title]))
    return memory.rows(view, (briefId) => titles.get(briefId))
  }, [memory, view, briefs])

  const [tab, setTab] = useState<RegisterTab>('all')
  const [filter, setFilter] = useState<RegisterFilter>({})
  const [sorts, setSorts] = useState<readonly RegisterSort[]>([{ columnId: 'ref', isDescending: false }])
  const [groupBy, setGroupBy] = useState<string | undefined>()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [edited, setEditing] = useState<Editing | undefined>()
  const [problems, setProblems] = useState<{ items: readonly PlaceProblem[]; beyond: number }>({ items: [], beyond: 0 })
  const [said, say] = useState('')
  const settings = useRegisterSettings(tab)

  const query = useMemo(
    () => ({ filter: { ...filter, ...(tab !== 'all' && { kind: tab }) }, sorts, groupBy, folded }),
    [filter, tab, sorts, groupBy, folded],
  )
  const editedKey = edited?.key
  const items = useMemo(() => memory.items(rows, query, locale, editedKey), [memory, rows, query, locale, editedKey])
  // A row may go while it is being edited.
  const editing = edited && items.some(({ key }) => key === edited.key) ? edited : undefined

  const [place, setPlace] = useState<{ active: Place; anchor?: Place }>(() => ({
    active: { key: editor.getOnlySelectedShapeId() ?? '', columnId: 'title' },
  }))
  const active = nearestPlace(items, settings.shown, place.active, memory.lastIndexOf(items, place.active.key))
  const lookUp = (key: string) => rows.find(({ id }) => id === key)
  const chosen = useMemo(() => rows.filter(({ id }) => selected.has(id)), [rows, selected])

  const select = (ids: readonly string[]) => editor.select(...ids.filter(isShapeId).filter((id) => editor.getShape(id)))
  const move = (next: Place, extend: boolean) => {
    setPlace((before) => ({ active: next, ...(extend && { anchor: before.anchor ?? active }) }))
    if (selected.size === 0 && next.key !== active.key) select(lookUp(next.key) ? [next.key] : [])
  }
  const changeSelection = (keys: readonly string[], isSelected: boolean) => {
    const next = new Set(selected)
    for (const key of keys) {
      if (isSelected) next.add(key)
      else next.delete(key)
    }
    setSelected(next)
    select(next.size > 0 ? [...next] : [active.key])
    say(t('selected', { count: next.size }))
  }
  const write = (inputs: readonly PlaceInput[], step: string) => {
    const result = writeCells(editor, inputs, view.criteria, step)
    setProblems({ items: result.problems, beyond: 0 })
    return result
  }

  /** The rows and columns of a range, or of the selected rows. */
  const reach = ({ from, to }: Range): { rows: RegisterRow[]; columns: readonly RegisterColumn[] } => {
    if (selected.size > 0) {
      return {
        rows: items.flatMap((item) => ('row' in item && selected.has(item.key) ? [item.row] : [])),
        columns: settings.shown,
      }
    }
    const [a, b] = [from, to].map(({ key }) => items.findIndex((item) => item.key === key)).sort((x, y) => x - y)
    const [c, d] = [from, to]
      .map(({ columnId }) => settings.shown.findIndex(({ id }) => id === columnId))
      .sort((x, y) => x - y)
    return {
      rows: items.slice(a, (b ?? -1) + 1).flatMap((item) => ('row' in item ? [item.row] : [])),
      columns: settings.shown.slice(Math.max(0, c ?? 0), (d ?? -1) + 1),
    }
  }
  const copy = (range: Range) => {
    const { rows: copied, columns } = reach(range)
    say(t('copied', { count: copied.length * columns.length }))
    const [names = [], ...lines] = registerTable(copied, columns, look)
    return writeTsv(selected.size > 0 ? [names, ...lines] : lines)
  }
  const paste = (range: Range, text: string) => {
    const table = parseTable(text, '\t').map((line) => line.map(unguarded))
    const [first = []] = table
    const target = reach(range)
    const start = items.findIndex((item) => 'row' in item && item.row === target.rows[0])
    const isOne = table.length === 1 && first.length === 1
    const lines = isOne
      ? target.rows
      : items.slice(Math.max(0, start)).flatMap((item) => ('row' in item ? [item.row] : []))
    const columnStart = settings.shown.findIndex(({ id }) => id === target.columns[0]?.id)
    if (start < 0 || columnStart < 0) return
    const inputs = isOne
      ? lines.flatMap((row) => target.columns.map((column) => ({ row, column, text: first[0] ?? '' })))
      : table.flatMap((texts, i) => {
          const row = lines[i]
          return texts.flatMap((each, j) => {
            const column = settings.shown[columnStart + j]
            return row && column ? [{ row, column, text: each }] : []
          })
        })
    const result = write(inputs, 'paste into the register')
    setProblems({ items: result.problems, beyond: isOne ? 0 : Math.max(0, table.length - lines.length) })
    say(t('pasted', { count: result.written }))
  }
  const deleteChosen = () => {
    const count = chosen.length
    editor.markHistoryStoppingPoint('delete in the register')
    editor.deleteShapes([...selected].filter(isShapeId))
    setSelected(new Set())
    toast(t('deleted', { count }))
  }
  const add = (kind: CardKind) => {
    if (tab !== 'all' && tab !== kind) setTab(kind)
    setFilter({})
    const id = createCard(editor, kind)
    setFolded(new Set())
    setPlace({ active: { key: id, columnId: 'title' } })
    setEditing({ key: id, columnId: 'title' })
  }

  const groupColumn = groupBy ? registerColumn(groupBy) : undefined
  const groupName = (group: string) => {
    if (!groupColumn) return group
    const row = rows.find(({ values }) => String(values[groupColumn.id] ?? '') === group)
    const text = row && group !== '' ? shownText(groupColumn, row.values[groupColumn.id], look) : t('empty')
    return `${columnWord(groupColumn, locale)}: ${text}`
  }
  const suggestionsFor = ({ id }: RegisterColumn): string[] => {
    if (!['owner', 'category', 'addressee'].includes(id)) return []
    const listed = id === 'category' ? view.criteria.categories : id === 'addressee' ? view.criteria.addressees : []
    const used = rows.flatMap(({ values }) => (typeof values[id] === 'string' ? [values[id]] : []))
    return [...new Set([...listed.map((word) => textIn(word, locale)), ...used])]
  }
  const shownCount = items.reduce((sum, item) => sum + ('row' in item ? 1 : item.isFolded ? item.count : 0), 0)
  const showAll = () => {
    setFilter({})
    setTab('all')
  }
  return (
    <>
      <RegisterToolbar
        boardId={boardId}
        rows={rows}
        look={look}
        tab={tab}
        onTab={(next) => {
          setTab(next)
          setSelected(new Set())
        }}
        filter={filter}
        onFilter={setFilter}
        groupBy={groupBy}
        onGroupBy={setGroupBy}
        settings={settings}
        isReadOnly={isReadOnly}
        shownCount={shownCount}
        onAdd={add}
      />
      {chosen.length > 0 ? (
        <BulkBar
          rows={chosen}
          look={look}
          isReadOnly={isReadOnly}
          onSet={(column, text) => {
            const result = write(
              chosen.map((row) => ({ row, column, text })),
              'set in the register',
            )
            toast(t('bulk.done', { count: result.written }))
          }}
          onDelete={deleteChosen}
          onClear={() => changeSelection([...selected], false)}
        />
      ) : null}
      <PasteProblems problems={problems} locale={locale} onClose={() => setProblems({ items: [], beyond: 0 })} />
      <p role="status" className="sr-only">
        {said}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('none.title')}>{t(isReadOnly ? 'none.readOnly' : 'none.text')}</EmptyState>
      ) : items.length === 0 ? (
        <EmptyState title={t('noMatch.title')} actions={<Button onClick={showAll}>{t('noMatch.action')}</Button>}>
          {t('noMatch.text')}
        </EmptyState>
      ) : (
        <RegisterGrid
          label={t('description', { title: boardTitle, count: shownCount })}
          items={items}
          columns={settings.shown}
          widthOf={settings.widthOf}
          look={look}
          isReadOnly={isReadOnly}
          sorts={sorts}
          groupName={groupName}
          active={active}
          anchor={place.anchor}
          editing={editing}
          selected={selected}
          suggestionsFor={suggestionsFor}
          headerMenu={(column, trigger) => (
            <HeaderMenu
              column={column}
              trigger={trigger}
              settings={settings}
              sorts={sorts}
              onSorts={setSorts}
              onGroupBy={setGroupBy}
            />
          )}
          onMove={move}
          onEdit={setEditing}
          onWrite={(row, column, text) => write([{ row, column, text }], `set ${column.id}`)}
          onClear={(range) => {
            const { rows: cleared, columns } = reach(range)
            const inputs = cleared.flatMap((row) =>
              columns
                .filter(({ isEditable, kinds }) => isEditable && kinds.includes(row.card.kind))
                .map((column) => ({ row, column, text: '' })),
            )
            write(inputs, 'clear in the register')
          }}
          onShow={(row) => onShowCard(row.id)}
          onFold={(group) => {
            const next = new Set(folded)
            if (!next.delete(group)) next.add(group)
            setFolded(next)
          }}
          onSelect={changeSelection}
          onCopy={copy}
          onPaste={paste}
          onDelete={deleteChosen}
          onUndo={(redo) => void (redo ? editor.redo() : editor.undo())}
        />
      )}
      <PrintSheet items={items} columns={settings.shown} look={look} title={boardTitle} groupName={groupName} />
    </>
  )
}

/** Where one is if it is still there; else the line in its place, and a column that is shown. */
function nearestPlace(
  items: readonly RegisterItem[],
  columns: readonly RegisterColumn[],
  { key, columnId }: Place,
  index: number,
): Place {
  const isThere = key === 'header' || items.some((item) => item.key === key)
  const hasColumn = columnId === 'select' || columns.some(({ id }) => id === columnId)
  return {
    key: isThere ? key : (items[Math.min(index, items.length - 1)]?.key ?? 'header'),
    columnId: hasColumn ? columnId : (columns[0]?.id ?? 'select'),
  }
}
