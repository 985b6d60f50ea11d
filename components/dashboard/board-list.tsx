// The boards of a place with their search and order, and words where there are none.

'use client'

import { Share2, Users } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LoadFailed } from '@/components/api/load-failed'
import { SaveTemplate } from '@/components/templates/save-template'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'
import { Skeleton } from '@/components/ui/skeleton'
import type { Workspace } from '@/components/workspace/use-workspaces'
import type { BoardSort } from '@/lib/domain/board-list'
import { BoardGrid } from './board-grid'
import type { BoardPage, BoardSummary } from './board-summary'
import { ListToolbar, NoResult } from './list-toolbar'
import { MoveDialog, movePlaces } from './move-dialog'
import type { Place } from './place'
import { useBoardActions } from './use-board-actions'
import { useBoards } from './use-boards'
import { useSearch } from './use-search'

export interface BoardListProps {
  place: Place
  signedIn: boolean | undefined
  initial: BoardPage | undefined
  workspaces: readonly Workspace[]
  /** The visitor may make boards here. */
  mayMake: boolean
}

export function BoardList({ place, signedIn, initial, workspaces, mayMake }: BoardListProps) {
  const t = useTranslations('boards')
  const [sort, setSort] = useState<BoardSort>('changed')
  const search = useSearch()
  const boards = useBoards({ place, sort, search: search.asked, signedIn, initial })
  const [moving, setMoving] = useState<BoardSummary>()
  const [saving, setSaving] = useState<BoardSummary>()
  const actions = useBoardActions()
  const isSomewhereElse = movePlaces(workspaces, typeof place === 'object' ? place.workspaceId : null).length > 0
  const cardActions = useMemo(
    () => ({ ...actions, startMoving: isSomewhereElse ? setMoving : undefined, startSaving: setSaving }),
    [actions, isSomewhereElse],
  )

  if (signedIn === false) return null
  if (boards.isError && !boards.data) return <LoadFailed title={t('failed.load')} query={boards} />
  if (!boards.data) return <Loading />
  const { pages } = boards.data
  const total = pages[0]?.total ?? 0
  const shown = pages.flatMap((page) => page.boards)
  if (total === 0 && search.asked === '') return <Nothing place={place} mayMake={mayMake} />
  return (
    <section aria-labelledby="boards">
      <ListToolbar title={t('title')} total={total} search={search} sort={sort} onSort={setSort} />
      {total === 0 ? (
        <NoResult search={search} />
      ) : (
        <BoardGrid
          boards={shown}
          actions={cardActions}
          hasMore={boards.hasNextPage}
          isLoadingMore={boards.isFetchingNextPage}
          onMore={boards.fetchNextPage}
        />
      )}
      <MoveDialog board={moving} workspaces={workspaces} onMove={actions.move} onClose={() => setMoving(undefined)} />
      <SaveTemplate board={saving} onClose={() => setSaving(undefined)} />
    </section>
  )
}

function Nothing({ place, mayMake }: { place: Place; mayMake: boolean }) {
  const t = useTranslations('boards.empty')
  if (place === 'shared') {
    return (
      <EmptyState icon={<Share2 />} title={t('shared.title')} actions={<HomeLink>{t('shared.action')}</HomeLink>}>
        {t('shared.text')}
      </EmptyState>
    )
  }
  // One's own: the page has said so already, with ways to begin.
  if (typeof place !== 'object') return null
  return (
    <EmptyState icon={<Users />} title={t('workspace.title')}>
      {t(mayMake ? 'workspace.text' : 'workspace.textViewer')}
    </EmptyState>
  )
}

/** Also for the trash. */
export function Loading() {
  return (
    <div aria-hidden className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-3">
      {['first', 'second', 'third', 'fourth'].map((key) => (
        <Skeleton key={key} className="h-56 rounded-xl" />
      ))}
    </div>
  )
}
