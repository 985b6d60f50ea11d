// The trash: deleted boards, when each vanishes, and both ways out of here.

'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Place } from '@/components/paths/board-places'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'
import { Later, LaterWindow } from '@/components/ui/later-window'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'
import { useClock } from '@/components/ui/use-clock'
import { useFormatter } from '@/components/ui/use-formatter'
import type { Workspace } from '@/components/workspace/use-workspaces'
import { guessLanguage } from '@/lib/brief/text-shape'
import type { BoardPage, BoardSummary } from './board-summary'
import { ListToolbar, NoResult } from './list-toolbar'
import { type BoardActions, useBoardActions } from './use-board-actions'
import { useBoards } from './use-boards'
import { useSearch } from './use-search'

const CONFIRM = new LaterWindow(() => import('@/components/ui/confirm-by-name').then((module) => module.ConfirmByName))

export interface TrashListProps {
  place: Place
  signedIn: boolean | undefined
  initial: BoardPage | undefined
  workspaces: readonly Workspace[]
}

export function TrashList({ place, signedIn, initial, workspaces }: TrashListProps) {
  const t = useTranslations('boards')
  const search = useSearch()
  const boards = useBoards({ place, sort: 'changed', search: search.asked, signedIn, initial })
  const actions = useBoardActions()
  const [going, setGoing] = useState<BoardSummary>()
  const [isBusy, setBusy] = useState(false)

  async function deleteForEver(board: BoardSummary) {
    setBusy(true)
    const isGone = await actions.deleteForEver(board)
    setBusy(false)
    if (isGone) setGoing(undefined)
  }

  if (boards.isError && !boards.data) return <LoadFailed title={t('failed.load')} query={boards} />
  if (!boards.data) return <Skeleton className="h-40 rounded-xl" />
  const { pages } = boards.data
  const total = pages[0]?.total ?? 0
  if (total === 0 && search.asked === '') return <EmptyTrash />
  const nameOf = (workspaceId: string | null) => workspaces.find(({ id }) => id === workspaceId)?.name
  return (
    <section aria-labelledby="boards" className="-mt-6">
      <p className="mb-4 text-mute leading-5">{t('trash.text')}</p>
      <ListToolbar id="boards" title={t('title')} total={total} search={search} />
      {total === 0 ? <NoResult search={search} /> : null}
      <ul className="divide-y divide-line rounded-xl border border-line bg-panel empty:hidden">
        {pages.flatMap((page) =>
          page.boards.map((board) => (
            <TrashRow
              key={board.id}
              board={board}
              workspace={nameOf(board.workspaceId)}
              onRestore={actions.restore}
              onDelete={setGoing}
            />
          )),
        )}
      </ul>
      {boards.hasNextPage ? (
        <Button busy={boards.isFetchingNextPage} onClick={() => void boards.fetchNextPage()} className="mt-4">
          {t('showMore')}
        </Button>
      ) : null}
      <Later
        window={CONFIRM}
        isWanted={going !== undefined}
        onFailed={() => setGoing(undefined)}
        props={{
          open: going !== undefined,
          onOpenChange: (open) => !open && setGoing(undefined),
          title: t('trash.dialogTitle', { title: going?.title ?? '' }),
          label: t('trash.dialogName'),
          name: going?.title ?? '',
          button: t('trash.forEver'),
          busy: isBusy,
          onConfirm: () => going && void deleteForEver(going),
          children: t('trash.dialogText'),
        }}
      />
    </section>
  )
}

interface TrashRowProps {
  board: BoardSummary
  /** The name of the workspace that it belongs to. */
  workspace: string | undefined
  onRestore: BoardActions['restore']
  onDelete: (board: BoardSummary) => void
}

const DAY_MS = 24 * 60 * 60 * 1000

function TrashRow({ board, workspace, onRestore, onDelete }: TrashRowProps) {
  const t = useTranslations('boards.trash')
  const format = useFormatter()
  const now = useClock()
  const until = Date.parse(board.restorableUntil ?? '')
  const facts = [
    ...(Number.isNaN(until)
      ? []
      : [
          t('vanishes', {
            when: format.relativeTime(until, { now, unit: until - now < DAY_MS ? 'hour' : 'day' }),
          }),
        ]),
    ...(workspace ? [t('from', { workspace })] : []),
  ]
  return (
    <li className="flex items-center gap-x-3 gap-y-1 px-4 py-2 max-sm:flex-wrap">
      <span className="min-w-0 grow basis-60">
        <span
          dir="auto"
          lang={guessLanguage(board.title) || undefined}
          className="block truncate font-medium text-sm"
          title={board.title}
        >
          {board.title}
        </span>
        <span className="block text-mute text-xs leading-4.5" suppressHydrationWarning>
          {facts.join(' · ')}
        </span>
      </span>
      <span className="ms-auto flex shrink-0 gap-1.5">
        <Button size="sm" aria-label={t('restoreLabel', { title: board.title })} onClick={() => void onRestore(board)}>
          {t('restore')}
        </Button>
        <Button
          size="sm"
          variant="ghost"
          aria-label={t('forEverLabel', { title: board.title })}
          onClick={() => onDelete(board)}
        >
          {t('forEver')}
        </Button>
      </span>
    </li>
  )
}

function EmptyTrash() {
  const t = useTranslations('boards.empty.trash')
  return (
    <EmptyState icon={<Trash2 />} title={t('title')} actions={<HomeLink>{t('action')}</HomeLink>}>
      {t('text')}
    </EmptyState>
  )
}
