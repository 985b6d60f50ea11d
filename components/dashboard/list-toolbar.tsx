// The line above a list of boards: how many there are, a search, and an order. With few boards, looking is quicker.

'use client'

import { Search as SearchIcon } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { BOARD_SORTS, type BoardSort } from '@/lib/domain/boards/board-list'
import type { Search } from './use-search'

/** Search and order show from this many boards on; with fewer, looking is quicker than typing. */
const TOOLS_FROM = 7

export interface ListToolbarProps {
  /** The id of the heading, which names the list. */
  id: string
  title: string
  /** The number of boards that the search finds. */
  total: number
  search: Search
  sort?: BoardSort
  /** Undefined if the order is fixed. */
  onSort?: (sort: BoardSort) => void
}

export function ListToolbar({ id, title, total, search, sort, onSort }: ListToolbarProps) {
  const t = useTranslations('boards')
  const isSearching = search.asked !== '' || search.typed !== ''
  const hasTools = isSearching || total >= TOOLS_FROM
  return (
    <div className="mb-2.5 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
      <h2 id={id} className="grow font-semibold text-ink-soft max-sm:basis-full">
        {title} <span className="font-normal text-mute tabular-nums">{total}</span>
      </h2>
      {hasTools ? (
        <>
          <div className="relative w-56 max-sm:w-0 max-sm:min-w-40 max-sm:grow">
            <SearchIcon className="pointer-events-none absolute top-1/2 start-2.5 z-1 size-3.5 -translate-y-1/2 text-mute" />
            <TextField
              label={t('search')}
              hideLabel
              type="search"
              placeholder={t('search')}
              maxLength={200}
              value={search.typed}
              onChange={search.type}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && !event.nativeEvent.isComposing) search.clear()
              }}
              className="[&_input]:ps-8"
            />
          </div>
          {sort && onSort ? (
            <SelectField
              label={t('sort.label')}
              hideLabel
              value={sort}
              options={BOARD_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
              onChange={(value) => value && onSort(value)}
              className="w-36"
            />
          ) : null}
        </>
      ) : null}
      <span role="status" className="sr-only">
        {search.asked === '' ? '' : t('found', { count: total })}
      </span>
    </div>
  )
}

export function NoResult({ search }: { search: Search }) {
  const t = useTranslations('boards')
  return (
    <p className="flex flex-wrap items-center gap-2 py-6 text-mute [overflow-wrap:anywhere]">
      {t('noResult', { query: search.asked })}
      <Button size="sm" variant="ghost" onClick={search.clear}>
        {t('clearSearch')}
      </Button>
    </p>
  )
}
