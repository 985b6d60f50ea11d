// The bar over the register's table: kinds of cards, search and filters, groups, columns, and ways to add, print and
// export.

import { Columns3, Download, FileUp, Filter, Group, Plus, Printer, Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ShownPage } from '@/components/canvas/pages/board-pages'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { Popover } from '@/components/ui/popover'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import type { Locale } from '@/lib/domain/localized'
import { type RegisterColumn, registerColumn } from '@/lib/domain/register/register-columns'
import { MINE, OVERDUE, type RegisterFilter, SOON, valueOrder } from '@/lib/domain/register/register-query'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { type BoardWords, columnWord } from '@/lib/export/register-words'
import { shownText } from './cell-view'
import { ColumnChoice } from './column-choice'
import type { RegisterSettings, RegisterTab } from './register-settings'

export interface RegisterToolbarProps {
  boardId: string
  rows: readonly RegisterRow[]
  look: BoardWords
  tab: RegisterTab
  onTab: (tab: RegisterTab) => void
  /** The pages of the board, by which one may filter if there are several. */
  pages: readonly ShownPage[]
  filter: RegisterFilter
  onFilter: (filter: RegisterFilter) => void
  groupBy: string | undefined
  onGroupBy: (columnId: string | undefined) => void
  settings: RegisterSettings
  isReadOnly: boolean
  /** The server's files are of the board as it is now. */
  isFrozen: boolean
  shownCount: number
  onAdd: (kind: CardKind) => void
  onImport: () => void
  /** Saves the lines and columns that are shown, as CSV. */
  onTakeShown: () => void
}

const GROUPABLE = ['kind', 'level', 'owner', 'category', 'status', 'lifecycle', 'treatment', 'priority'] as const
const FILTERABLE = ['level', 'owner', 'status', 'lifecycle', 'category', 'tags'] as const
/** What people look for most: the places of a column that are empty, or hold one of these values. */
const QUICK = [
  { name: 'mine', id: 'owner', value: MINE },
  { name: 'overdue', id: 'due', value: OVERDUE },
  { name: 'soon', id: 'due', value: SOON },
  { name: 'reviewOverdue', id: 'nextReview', value: OVERDUE },
  { name: 'reviewSoon', id: 'nextReview', value: SOON },
  { name: 'noTreatment', id: 'treatedBy', value: '' },
  { name: 'notScored', id: 'level', value: '' },
  { name: 'noOwner', id: 'owner', value: '' },
  { name: 'noEvidence', id: 'citations', value: '' },
] as const
const FORMATS = [
  { format: 'csv', word: 'takeCsv' },
  { format: 'xlsx', word: 'takeXlsx' },
  { format: 'md', word: 'takeMd' },
  { format: 'json', word: 'takeJson' },
] as const

/** Shows only the icon on a phone, so that the table's tools take one row. */
const SHORT = 'max-sm:min-w-11'

export function RegisterToolbar(props: RegisterToolbarProps) {
  const { boardId, rows, look, tab, onTab, filter, onFilter, groupBy, onGroupBy, settings, isReadOnly, onAdd, pages } =
    props
  const t = useTranslations('register')
  const card = useTranslations('card')
  const counts = new Map<CardKind, number>()
  for (const row of rows) counts.set(row.card.kind, (counts.get(row.card.kind) ?? 0) + 1)
  const kinds = CARD_KINDS.filter((kind) => counts.has(kind) || kind === tab)
  const take = (format: string) => {
    const kind = tab === 'all' ? '' : `&kind=${tab}`
    const link = document.createElement('a')
    link.href = `/api/boards/${boardId}/register?format=${format}&language=${look.locale}${kind}`
    link.download = ''
    link.click()
  }
  return (
    <div className="shrink-0 border-line border-b bg-panel">
      <fieldset className="flex min-w-0 items-center gap-1 overflow-x-auto px-2 pt-2" aria-label={t('kinds')}>
        <TabButton isOn={tab === 'all'} onClick={() => onTab('all')}>
          {t('all')} <Count>{rows.length}</Count>
        </TabButton>
        {kinds.map((kind) => (
          <TabButton key={kind} isOn={tab === kind} onClick={() => onTab(kind)}>
            <KindGlyph kind={kind} /> {card(`kind.${kind}`)} <Count>{counts.get(kind) ?? 0}</Count>
          </TabButton>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-1.5 px-2 py-2">
        <search className="relative min-w-36 grow sm:max-w-64">
          <Search className="pointer-events-none absolute top-1/2 start-2 size-4 -translate-y-1/2 text-mute" />
          <input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={filter.text ?? ''}
            onChange={(event) => onFilter({ ...filter, text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.nativeEvent.isComposing || !filter.text) return
              event.preventDefault()
              onFilter({ ...filter, text: '' })
            }}
            className="h-8 w-full rounded-lg border border-line-strong bg-panel pe-2 ps-8 pointer-coarse:h-11"
          />
        </search>
        <Filters rows={rows} look={look} tab={tab} filter={filter} onFilter={onFilter} pages={pages} />
        <Menu
          align="start"
          trigger={
            <Button icon={<Group />} aria-label={t('groupBy')} className={SHORT}>
              <span className="max-sm:sr-only">
                {groupBy ? columnWord(registerColumn(groupBy) ?? { id: groupBy }, look.locale) : t('group')}
              </span>
            </Button>
          }
          items={[
            { label: t('noGroup'), checked: groupBy === undefined, onSelect: () => onGroupBy(undefined) },
            ...GROUPABLE.map((id) => ({
              label: columnWord(registerColumn(id) ?? { id }, look.locale),
              checked: groupBy === id,
              onSelect: () => onGroupBy(id),
            })),
          ]}
        />
        <Popover
          label={t('columns')}
          className="w-80"
          trigger={
            <Button icon={<Columns3 />} className={SHORT}>
              <span className="max-sm:sr-only">{t('columns')}</span>
            </Button>
          }
        >
          <ColumnChoice tab={tab} settings={settings} locale={look.locale} />
        </Popover>
        <span className="ms-auto text-mute tabular-nums max-sm:hidden">
          {props.shownCount === rows.length
            ? t('rows', { count: rows.length })
            : t('rowsOf', { shown: props.shownCount, count: rows.length })}
        </span>
        <IconButton label={t('print')} icon={<Printer />} onClick={() => window.print()} />
        {isReadOnly ? null : <IconButton label={t('import')} icon={<FileUp />} onClick={props.onImport} />}
        <Menu
          trigger={<IconButton label={t('take')} icon={<Download />} />}
          items={[
            { label: t('takeShown'), onSelect: props.onTakeShown },
            ...(props.isFrozen ? [] : (['separator'] as const)),
            ...(props.isFrozen ? [] : FORMATS).map(({ format, word }) => ({
              label: t(word),
              onSelect: () => take(format),
            })),
          ]}
        />
        {isReadOnly ? null : (
          <Menu
            trigger={
              <Button variant="primary" icon={<Plus />}>
                {t('new')}
              </Button>
            }
            items={CARD_KINDS.map((kind) => ({
              label: card(`kind.${kind}`),
              icon: <KindGlyph kind={kind} />,
              movesFocus: true,
              onSelect: () => onAdd(kind),
            }))}
          />
        )}
      </div>
    </div>
  )
}

function TabButton({ isOn, onClick, children }: { isOn: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onClick}
      className="flex h-8 shrink-0 items-center gap-1.5 rounded-lg px-2.5 text-ink-soft transition-colors duration-100 hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent pointer-coarse:h-11"
    >
      {children}
    </button>
  )
}

function Count({ children }: { children: number }) {
  return <span className="text-xs tabular-nums">{children}</span>
}

type FiltersProps = Pick<RegisterToolbarProps, 'rows' | 'look' | 'tab' | 'filter' | 'onFilter' | 'pages'>

function Filters({ rows, look, tab, filter, onFilter, pages }: FiltersProps) {
  const t = useTranslations('register')
  const { values = {}, pages: chosenPages = [] } = filter
  const isOnTab = (column: RegisterColumn | undefined) => tab === 'all' || column?.kinds.includes(tab) === true
  const count = Object.values(values).filter((each) => each.length > 0).length + (chosenPages.length > 0 ? 1 : 0)
  const togglePage = (id: string) => {
    const isOn = chosenPages.includes(id)
    onFilter({ ...filter, pages: isOn ? chosenPages.filter((each) => each !== id) : [...chosenPages, id] })
  }
  const toggle = (id: string, value: string) => {
    const before = values[id] ?? []
    const after = before.includes(value) ? before.filter((each) => each !== value) : [...before, value]
    onFilter({ ...filter, values: { ...values, [id]: after } })
  }
  return (
    <>
      <Popover
        label={t('filterBy')}
        className="w-72"
        trigger={<Button icon={<Filter />}>{count > 0 ? t('filterCount', { count }) : t('filter')}</Button>}
      >
        <div className="flex flex-col gap-3">
          <fieldset className="flex flex-col">
            <legend className="mb-1 font-semibold">{t('filterBy')}</legend>
            {QUICK.filter(({ id }) => isOnTab(registerColumn(id))).map(({ name, id, value }) => (
              <Tick key={name} isOn={(values[id] ?? []).includes(value)} onChange={() => toggle(id, value)}>
                {t(`quick.${name}`)}
              </Tick>
            ))}
          </fieldset>
          {pages.length > 1 ? (
            <fieldset className="flex flex-col">
              <legend className="mb-1 font-semibold">{t('page')}</legend>
              {pages.map(({ id, name }) => (
                <Tick key={id} isOn={chosenPages.includes(id)} onChange={() => togglePage(id)}>
                  {name}
                </Tick>
              ))}
            </fieldset>
          ) : null}
          {FILTERABLE.map((id) => {
            const column = registerColumn(id)
            const found = column && isOnTab(column) ? foundValues(rows, column, look.locale) : []
            if (!column || found.length === 0) return null
            return (
              <fieldset key={id} className="flex flex-col">
                <legend className="mb-1 font-semibold">{columnWord(column, look.locale)}</legend>
                {found.map((value) => (
                  <Tick key={value} isOn={(values[id] ?? []).includes(value)} onChange={() => toggle(id, value)}>
                    {shownText(column, value, look)}
                  </Tick>
                ))}
              </fieldset>
            )
          })}
        </div>
      </Popover>
      {count > 0 ? (
        <IconButton
          label={t('clearFilters')}
          icon={<X />}
          onClick={() => onFilter({ ...filter, values: {}, pages: [] })}
        />
      ) : null}
    </>
  )
}

/** The values of a column that some row has, in the column's order. */
function foundValues(rows: readonly RegisterRow[], column: RegisterColumn, locale: Locale): string[] {
  const found = new Set(rows.flatMap((row) => row.values[column.id] ?? []).map(String))
  const order = valueOrder(column.id)
  return order ? order.filter((value) => found.has(value)) : [...found].sort(new Intl.Collator(locale).compare)
}

function Tick({ isOn, onChange, children }: { isOn: boolean; onChange: () => void; children: ReactNode }) {
  return (
    <label className="flex min-h-7 items-center gap-2 rounded-md px-1 hover:bg-hover pointer-coarse:min-h-11">
      <input type="checkbox" checked={isOn} onChange={onChange} className="size-4 accent-accent" />
      <span className="min-w-0 truncate">{children}</span>
    </label>
  )
}
