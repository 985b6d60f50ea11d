// The visitor's boards as a grid, with a search from the seventh board on.

'use client'

import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { BoardCard } from './board-card'
import { type BoardSummary, searchBoards } from './board-summary'
import { useBoardActions } from './use-board-actions'

/** With fewer boards, looking is quicker than typing. */
const SEARCH_FROM = 7

export function BoardGrid({ boards }: { boards: readonly BoardSummary[] }) {
  const t = useTranslations('boards')
  const actions = useBoardActions()
  const [query, setQuery] = useState('')
  const searchable = boards.length >= SEARCH_FROM
  const found = searchable ? searchBoards(boards, query) : boards
  return (
    <section aria-labelledby="boards">
      <div className="mb-2.5 flex min-h-8 items-center gap-3">
        <h2 id="boards" className="font-semibold text-ink-soft">
          {t('title')} <span className="font-normal text-mute tabular-nums">{boards.length}</span>
        </h2>
        {searchable ? (
          <div className="relative ml-auto w-56 max-w-full">
            <Search className="pointer-events-none absolute top-1/2 left-2.5 z-1 size-3.5 -translate-y-1/2 text-mute" />
            <TextField
              label={t('search')}
              hideLabel
              type="search"
              placeholder={t('search')}
              value={query}
              onChange={setQuery}
              onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
              className="[&_input]:pl-8"
            />
          </div>
        ) : null}
      </div>
      {found.length === 0 ? (
        <p role="status" className="flex items-center gap-2 py-6 text-mute">
          {t('noResult', { query: query.trim() })}
          <Button size="sm" variant="ghost" onClick={() => setQuery('')}>
            {t('clearSearch')}
          </Button>
        </p>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-3">
          {found.map((board) => (
            <BoardCard key={board.id} board={board} actions={actions} />
          ))}
        </ul>
      )}
    </section>
  )
}
