// The register of a board: its cards as a table that follows everybody's edits and writes through the canvas's editor.

import { useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { boardPeople } from '@/components/canvas/board-people'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { changeKind } from '@/components/canvas/card/change-kind'
import { markedNews, markedSince } from '@/components/canvas/news-marks'
import { askForImport } from '@/components/canvas/paste/wanted-import'
import { showCardsInView, viewInFront } from '@/components/canvas/sight/view-in-front'
import { useBoardThreads } from '@/components/thread/threads-context'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { saveFile } from '@/components/ui/save-file'
import { toast } from '@/components/ui/toaster'
import { useMediaQuery } from '@/components/ui/use-media-query'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import { boardFileName } from '@/lib/export/file-name'
import { columnWord } from '@/lib/export/register-words'
import { BulkBar } from './bulk-bar'
import { columnSuggestions } from './column-suggestions'
import { columnWidths, emptyColumns } from './empty-columns'
import { HeaderMenu } from './header-menu'
import { PasteProblems } from './paste-problems'
import { PrintSheet } from './print-sheet'
import { RegisterGrid } from './register-grid'
import { registerItems } from './register-items'
import { ROW_PX, TALL_ROW_PX, TOUCHED_ROW_PX } from './register-place'
import { RegisterToolbar } from './register-toolbar'
import { shownCsv } from './shown-csv'
import { useCellActions } from './use-cell-actions'
import { useRegister } from './use-register'
import { useRegisterWords } from './use-register-words'
import { useRowActions } from './use-row-actions'

const NONE: ReadonlySet<string> = new Set()
const COMMENTS_PX = 30

export function RegisterView(props: BoardViewProps) {
  const { editor, boardId, boardTitle, isReadOnly, isFrozen = false } = props
  const t = useTranslations('register')
  const [said, say] = useState('')
  const register = useRegister(props)
  const isTouched = useMediaQuery('(pointer: coarse)')
  const { rows, items, query, look, choice, choose, settings, chosen, locked } = register
  const { tab, sorts } = choice
  const { locale } = look
  const words = useRegisterWords(register)
  const news = useValue('news', () => markedNews(editor), [editor])
  const newsSince = useValue('news since', () => markedSince(editor), [editor])
  const { people } = useValue('people', () => boardPeople(editor), [editor])
  const names = people.map(({ name }) => name)
  const row = useRowActions(props, register, say)
  useLayoutEffect(() =>
    showCardsInView(editor, (cardId) => {
      if (!items.some(({ key }) => key === cardId)) return false
      flushSync(() => row.move({ key: cardId, columnId: 'title' }, false))
      viewInFront(editor)?.focus()
      return true
    }),
  )
  const threads = useBoardThreads()
  const cell = useCellActions(editor, register, say)
  const hasComments = (threads?.byShape.size ?? 0) > 0
  /** The references have the numbers of comments beside them. */
  const besideRef = ({ id }: RegisterColumn) => (id === 'ref' && hasComments ? COMMENTS_PX : 0)
  const empty = useMemo(() => emptyColumns(rows, settings.shown), [rows, settings.shown])
  const widths = columnWidths(settings, empty, (column) => columnWord(column, locale))
  const showAll = () => choose({ filter: {}, tab: 'all' })
  const groupBy = (columnId: string | undefined) => choose({ groupBy: columnId })
  return (
    <>
      <RegisterToolbar
        boardId={boardId}
        rows={rows}
        look={look}
        tab={tab}
        onTab={(next) => {
          choose({ tab: next })
          register.setSelected(new Set())
        }}
        pages={register.pages}
        filter={choice.filter}
        onFilter={(next) => choose({ filter: next })}
        groupBy={choice.groupBy}
        onGroupBy={groupBy}
        settings={settings}
        isReadOnly={isReadOnly}
        isFrozen={isFrozen}
        shownCount={words.shownCount}
        onAdd={row.add}
        onTakeShown={() => {
          const text = shownCsv(rows, query, settings.shown, look)
          saveFile(
            new Blob([text], { type: 'text/csv;charset=utf-8' }),
            boardFileName('register', { title: boardTitle, at: Date.now() }, look.locale, 'csv'),
          )
        }}
        onImport={() => askForImport(editor, tab === 'all' ? {} : { kind: tab })}
      />
      {chosen.length > 0 ? (
        <BulkBar
          rows={chosen}
          look={look}
          names={names}
          isReadOnly={isReadOnly}
          onSet={(column, text) => toast(t('bulk.done', { count: cell.setSelected(column, text) }))}
          onKind={(kind) =>
            changeKind(
              editor,
              chosen.map(({ id }) => id),
              kind,
            )
          }
          onDuplicate={row.duplicateSelected}
          onDelete={row.deleteSelected}
          onClear={row.deselectAll}
        />
      ) : null}
      <PasteProblems problems={cell.problems} locale={locale} onClose={cell.forgetProblems} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <p role="status" className="sr-only">
        {words.status.join(', ')}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          title={t('none.title')}
          actions={
            isReadOnly ? undefined : (
              <Button variant="primary" onClick={() => row.add('risk')}>
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
          label={t('description', { title: boardTitle, count: words.shownCount })}
          table={{
            items,
            columns: settings.shown,
            widthOf: (column) => (widths.get(column.id) ?? 0) + besideRef(column),
            hasRoomForTitles: !settings.hasWidth('title'),
            rowPx: settings.isTall ? TALL_ROW_PX : isTouched ? TOUCHED_ROW_PX : ROW_PX,
            look,
            isReadOnly,
            // On a phone, those who only read get the room instead.
            hasBoxes: !(isReadOnly && register.isNarrow),
            opensTitles: register.isNarrow,
            held: locked.held,
            locks: locked.locks,
            covered: register.covered,
            comments: threads?.byShape,
            news,
            newsSince,
            sorts,
            groupName: words.groupName,
            suggestionsFor: ({ id }) => columnSuggestions(id, rows, look.criteria, locale, names),
          }}
          position={register.position}
          actions={{
            ...row,
            ...cell,
            fold: register.fold,
            showComments: ({ id }) => threads?.show([id]),
            undo: (redo) => void (redo ? editor.redo() : editor.undo()),
            resize: (column, widthPx) => settings.setWidth(column.id, widthPx - besideRef(column)),
          }}
          headerMenu={(column, trigger) => (
            <HeaderMenu
              column={column}
              trigger={trigger}
              settings={settings}
              sorts={sorts}
              onSorts={(next) => choose({ sorts: next })}
              onGroupBy={groupBy}
            />
          )}
        />
      )}
      <PrintSheet
        itemsNow={() => registerItems(rows, { ...query, folded: NONE }, locale)}
        columns={settings.shown}
        look={look}
        title={boardTitle}
        groupName={words.groupName}
        told={words.told}
      />
    </>
  )
}
