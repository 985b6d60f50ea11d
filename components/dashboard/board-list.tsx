// The boards of a place with their search and order, and words where there are none.

'use client'

import { Share2, Users } from 'lucide-react'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Place, placeAddress } from '@/components/paths/board-places'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'
import { Later, LaterWindow } from '@/components/ui/later-window'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'
import type { Workspace } from '@/components/workspace/use-workspaces'
import { type BoardSort, writeScope } from '@/lib/domain/boards/board-list'
import { BoardGrid } from './board-grid'
import type { BoardPage, BoardSummary } from './board-summary'
import { ListToolbar, NoResult } from './list-toolbar'
import { movePlaces } from './move-places'
import { useBoardActions } from './use-board-actions'
import { useBoards } from './use-boards'
import { useSearch } from './use-search'

const MOVE_DIALOG = new LaterWindow(() => import('./move-dialog').then((module) => module.MoveDialog))
const SAVE_TEMPLATE = new LaterWindow(() =>
  import('@/components/templates/save-template').then((module) => module.SaveTemplate),
)

export interface BoardListProps {
  place: Place
  signedIn: boolean | undefined
  initial: BoardPage | undefined
  workspaces: readonly Workspace[]
  /** The visitor may make boards here. */
  mayMake: boolean
  /** Only the first so many, with a way to all: a list beside another one. */
  most?: number
}

export function BoardList({ place, signedIn, initial, workspaces, mayMake, most }: BoardListProps) {
  const t = useTranslations('boards')
  const [sort, setSort] = useState<BoardSort>('changed')
  const search = useSearch()
  const boards = useBoards({ place, sort, search: search.asked, signedIn, initial })
  const [moving, setMoving] = useState<BoardSummary>()
  const [saving, setSaving] = useState<BoardSummary>()
  const stopMoving = () => setMoving(undefined)
  const stopSaving = () => setSaving(undefined)
  const actions = useBoardActions()
  const isSomewhereElse = movePlaces(workspaces, typeof place === 'object' ? place.workspaceId : null).length > 0
  const cardActions = useMemo(
    () => ({
      ...actions,
      startMoving: isSomewhereElse ? setMoving : undefined,
      prepareMoving: MOVE_DIALOG.prepare,
      startSaving: setSaving,
      prepareSaving: SAVE_TEMPLATE.prepare,
    }),
    [actions, isSomewhereElse],
  )

  if (signedIn === false) return null
  // Beside another list it comes when it is there, and its failure is that list's, too.
  if (most !== undefined && !boards.data?.pages[0]?.total) return null
  if (boards.isError && !boards.data) return <LoadFailed title={t('failed.load')} query={boards} />
  if (!boards.data) return <Loading />
  const { pages } = boards.data
  const total = pages[0]?.total ?? 0
  const shown = pages.flatMap((page) => page.boards).slice(0, most)
  const id = `boards-${writeScope(place)}`
  if (total === 0 && search.asked === '') return <Nothing place={place} mayMake={mayMake} />
  return (
    <section aria-labelledby={id}>
      {most === undefined ? (
        <ListToolbar
          id={id}
          total={total}
          search={search}
          sort={sort}
          title={place === 'mine' ? t('places.mine') : t('title')}
          onSort={setSort}
        />
      ) : (
        <div className="mb-2.5 flex min-h-8 flex-wrap items-center justify-between gap-x-3">
          <h2 id={id} className="font-semibold text-ink-soft">
            {t('places.shared')} <span className="font-normal text-mute tabular-nums">{total}</span>
          </h2>
          {total > most ? (
            <Link
              href={placeAddress(place)}
              className="inline-flex pointer-coarse:h-11 items-center rounded-md text-accent hover:underline"
            >
              {t('allShared', { count: total })}
            </Link>
          ) : null}
        </div>
      )}
      {total === 0 ? (
        <NoResult search={search} />
      ) : (
        <BoardGrid
          boards={shown}
          actions={cardActions}
          hasMore={most === undefined && boards.hasNextPage}
          isLoadingMore={boards.isFetchingNextPage}
          onMore={boards.fetchNextPage}
        />
      )}
      <Later
        window={MOVE_DIALOG}
        isWanted={moving !== undefined}
        onFailed={stopMoving}
        props={{ board: moving, workspaces, onMove: actions.move, onClose: stopMoving }}
      />
      <Later
        window={SAVE_TEMPLATE}
        isWanted={saving !== undefined}
        onFailed={stopSaving}
        props={{ board: saving, onClose: stopSaving }}
      />
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
  // An empty list of one's own boards: the page explains it already, with ways to begin.
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
