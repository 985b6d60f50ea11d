// The register of a board: its cards as a table that follows everybody's edits and writes through the canvas's editor.
// Here is what people chose (kind, search, filter, order, groups, selection); the parts draw it.

import { useMemo, useState } from 'react'
import { isShapeId } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { changeKind } from '@/components/canvas/card/change-kind'
import { createCard } from '@/components/canvas/card/create-cards'
import { setWantedLink } from '@/components/canvas/link/wanted-link'
import { askForImport } from '@/components/canvas/paste/wanted-import'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { toast } from '@/components/ui/toaster'
import { sourceLine, sourceOf } from '@/lib/brief/brief-source'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { isLocale, type Locale } from '@/lib/domain/localized'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import { registerColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { type BoardWords, columnWord } from '@/lib/export/register-words'
import { BulkBar } from './bulk-bar'
import { shownText } from './cell-view'
import { columnSuggestions } from './column-suggestions'
import { HeaderMenu } from './header-menu'
import { sayHeld, useLockedRows } from './held-rows'
import { PasteProblems } from './paste-problems'
import { PrintSheet } from './print-sheet'
import { useRegisterChoice } from './register-choice'
import { copyText, pasteInputs } from './register-clipboard'
import { RegisterGrid } from './register-grid'
import { registerItems } from './register-items'
import { RegisterMemory } from './register-memory'
import { type Editing, type Place, type Range, ROW_PX, TALL_ROW_PX } from './register-place'
import { nearestPlace, reachOf, rowsOf } from './register-reach'
import { useRegisterSettings } from './register-settings'
import { RegisterToolbar } from './register-toolbar'
import { toldFilter } from './told-filter'
import { type PlaceInput, type PlaceProblem, writeCells } from './write-cells'

/** The limit for one duplication: more would be a change that the server refuses as too large. */
const MOST_DUPLICATED = 200
const NONE: ReadonlySet<string> = new Set()
/** Places whose card is linked from the inspector beside the table. */
const LINK_COLUMNS: readonly string[] = ['links', 'treatedBy', 'treats']

export function RegisterView(props: BoardViewProps) {
  const { editor, view, boardId, boardTitle, isReadOnly, me, onShowCard, onInspect } = props
  const t = useTranslations('register')
  const language = useLocale()
  const locale = isLocale(language) ? language : 'en'
  const look = useMemo<BoardWords>(() => ({ locale, criteria: view.criteria }), [locale, view.criteria])
  const { data: briefs } = useBriefs(boardId)

  const [memory] = useState(() => new RegisterMemory())
  const rows = useMemo(() => {
    const sources = new Map(briefs?.map((brief) => [brief.id, sourceLine(sourceOf(brief))]))
    return memory.rows(view, (briefId) => sources.get(briefId))
  }, [memory, view, briefs])

  const [{ tab, filter, sorts, groupBy }, choose] = useRegisterChoice(boardId, me)
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
  const { locks, held } = useLockedRows(editor, rows)
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
    const locked = inputs.find(({ row }) => held.has(row.id))
    if (locked) sayHeld(editor, locked.row.id)
    const free = locked ? inputs.filter(({ row }) => !held.has(row.id)) : inputs
    const result = writeCells(editor, free, view.criteria, step)
    setProblems({ items: result.problems, beyond: 0 })
    return result
  }

  const reach = (range: Range) => reachOf(range, items, settings.shown, selected)
  const copy = (range: Range) => {
    const copied = reach(range)
    say(t('copied', { count: copied.rows.length * copied.columns.length }))
    return copyText(copied, look, selected.size > 0)
  }
  const paste = (range: Range, text: string) => {
    const { inputs, beyond } = pasteInputs(text, reach(range), { rows: rowsOf(items), columns: settings.shown })
    const result = write(inputs, 'paste into the register')
    setProblems({ items: result.problems, beyond })
    say(t('pasted', { count: result.written }))
  }
  const deleteChosen = () => {
    const ids = [...selected].filter(isShapeId)
    editor.markHistoryStoppingPoint('delete in the register')
    editor.deleteShapes(ids)
    // Locked cards stay, and a message says so.
    const count = ids.filter((id) => !editor.getShape(id)).length
    setSelected(new Set())
    if (count > 0) toast(t('deleted', { count }))
  }
  const duplicate = (ids: readonly string[]) => {
    if (ids.length > MOST_DUPLICATED) return void toast.error(t('tooMany', { max: MOST_DUPLICATED }))
    editor.markHistoryStoppingPoint('duplicate in the register')
    editor.duplicateShapes(ids.filter(isShapeId), { x: 24, y: 24 })
    const made = editor.getSelectedShapeIds()
    setSelected(new Set<string>(made.length > 1 ? made : []))
    const [first] = made
    if (first) setPlace({ active: { ...active, key: first } })
    say(t('duplicated', { count: made.length }))
  }
  const add = (kind: CardKind) => {
    choose({ filter: {}, tab: tab === 'all' || tab === kind ? tab : kind })
    const id = createCard(editor, kind)
    setFolded(new Set())
    setSelected(new Set())
    setPlace({ active: { key: id, columnId: 'title' } })
    setEditing({ key: id, columnId: 'title' })
  }
  const open = (row: RegisterRow, columnId: string) => {
    if (columnId === 'ref') return onShowCard(row.id)
    select([row.id])
    if (!isReadOnly && isShapeId(row.id) && LINK_COLUMNS.includes(columnId)) setWantedLink(editor, row.id)
    else onInspect()
  }

  const groupColumn = groupBy ? registerColumn(groupBy) : undefined
  const groupName = (group: string) => {
    if (!groupColumn) return group
    const row = rows.find(({ values }) => String(values[groupColumn.id] ?? '') === group)
    const text = row && group !== '' ? shownText(groupColumn, row.values[groupColumn.id], look) : t('empty')
    return `${columnWord(groupColumn, locale)}: ${text}`
  }
  const suggestionsFor = ({ id }: RegisterColumn) => columnSuggestions(id, rows, view.criteria, locale)
  const shownCount = items.reduce((sum, item) => sum + ('row' in item ? 1 : item.isFolded ? item.count : 0), 0)
  const showAll = () => choose({ filter: {}, tab: 'all' })
  const status = [
    shownCount === rows.length
      ? t('rows', { count: rows.length })
      : t('rowsOf', { shown: shownCount, count: rows.length }),
    ...sorts.map(({ columnId, isDescending }) =>
      t(isDescending ? 'sortedDown' : 'sortedUp', { column: nameOfColumn(columnId, locale) }),
    ),
    ...(groupBy ? [t('groupedBy', { column: nameOfColumn(groupBy, locale) })] : []),
  ]
  return (
    <>
      <RegisterToolbar
        boardId={boardId}
        rows={rows}
        look={look}
        tab={tab}
        onTab={(next) => {
          choose({ tab: next })
          setSelected(new Set())
        }}
        filter={filter}
        onFilter={(next) => choose({ filter: next })}
        groupBy={groupBy}
        onGroupBy={(columnId) => choose({ groupBy: columnId })}
        settings={settings}
        isReadOnly={isReadOnly}
        shownCount={shownCount}
        onAdd={add}
        onImport={() => askForImport(editor, tab === 'all' ? {} : { kind: tab })}
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
          onKind={(kind) => changeKind(editor, [...selected], kind)}
          onDuplicate={() => duplicate([...selected])}
          onDelete={deleteChosen}
          onClear={() => changeSelection([...selected], false)}
        />
      ) : null}
      <PasteProblems problems={problems} locale={locale} onClose={() => setProblems({ items: [], beyond: 0 })} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <p role="status" className="sr-only">
        {status.join(', ')}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          title={t('none.title')}
          actions={
            isReadOnly ? undefined : (
              <Button variant="primary" onClick={() => add('risk')}>
                {t('none.action')}
              </Button>
            )
          }
        >
          {t(isReadOnly ? 'none.readOnly' : 'none.text')}
        </EmptyState>
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
          onResize={(column, widthPx) => settings.setWidth(column.id, widthPx)}
          rowPx={settings.isTall ? TALL_ROW_PX : ROW_PX}
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
              onSorts={(next) => choose({ sorts: next })}
              onGroupBy={(columnId) => choose({ groupBy: columnId })}
            />
          )}
          onMove={move}
          held={held}
          locks={locks}
          onEdit={(next) => (next && held.has(next.key) ? sayHeld(editor, next.key) : setEditing(next))}
          onWrite={(row, column, text) => {
            const { problems: found } = write([{ row, column, text }], `set ${column.id}`)
            if (found.length === 0 && !held.has(row.id))
              say(t('written', { ref: row.card.ref, column: columnWord(column, locale) }))
          }}
          onClear={(range) => {
            const { rows: cleared, columns } = reach(range)
            const inputs = cleared.flatMap((row) =>
              columns
                .filter(({ isEditable, kinds }) => isEditable && kinds.includes(row.card.kind))
                .map((column) => ({ row, column, text: '' })),
            )
            write(inputs, 'clear in the register')
          }}
          onOpen={open}
          onInspect={(row) => {
            select([row.id])
            onInspect()
          }}
          onDuplicate={(row) => duplicate(selected.size > 0 ? [...selected] : [row.id])}
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
      <PrintSheet
        itemsNow={() => registerItems(rows, { ...query, folded: NONE }, locale)}
        columns={settings.shown}
        look={look}
        title={boardTitle}
        groupName={groupName}
        told={[...status, ...toldFilter(filter, tab, look, t('empty'))]}
      />
    </>
  )
}

function nameOfColumn(id: string, locale: Locale): string {
  return columnWord(registerColumn(id) ?? { id }, locale)
}
