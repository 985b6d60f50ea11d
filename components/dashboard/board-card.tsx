// One board in the list: its picture, title, last change, the people in it, the visitor's role, and its actions.

'use client'

import { clsx } from 'clsx'
import {
  Copy,
  Ellipsis,
  ExternalLink,
  FolderInput,
  LayoutTemplate,
  Pencil,
  Presentation,
  ScrollText,
  Trash2,
} from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { memo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { AvatarStack } from '@/components/ui/avatar'
import { BoardTitleEditor } from '@/components/ui/board-title-editor'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { RelativeTime } from '@/components/ui/relative-time'
import { useFormatter } from '@/components/ui/use-formatter'
import { guessLanguage } from '@/lib/brief/text-shape'
import { boardPath } from '@/lib/domain/boards/board-path'
import { roleAllows } from '@/lib/domain/people/role'
import { BoardPicture } from './board-picture'
import type { BoardSummary } from './board-summary'
import type { BoardActions } from './use-board-actions'

export interface BoardCardActions extends Pick<BoardActions, 'rename' | 'duplicate' | 'remove'> {
  /** Asks for the destination; undefined if there is no other place. */
  readonly startMoving?: ((board: BoardSummary) => void) | undefined
  /** Called when the menu that contains it opens. */
  readonly prepareMoving: () => void
  /** Asks how to save it as a template. */
  readonly startSaving: (board: BoardSummary) => void
  readonly prepareSaving: () => void
}

export interface BoardCardProps {
  board: BoardSummary
  actions: BoardCardActions
}

/** Lists refresh every few seconds: boards that did not change are not drawn again. */
export const BoardCard = memo(function BoardCard({ board, actions }: BoardCardProps) {
  const t = useTranslations('boards')
  const role = useTranslations('common.role')
  const peopleIn = board.people.filter((person) => person.online)
  const [renaming, setRenaming] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  const items = useBoardMenuItems(board, actions, () => setRenaming(true))

  return (
    <li
      data-board-id={board.id}
      className="group relative flex flex-col overflow-hidden [contain-intrinsic-size:auto_14rem] [content-visibility:auto] rounded-xl border border-line bg-panel transition-[border-color,box-shadow] duration-100 focus-within:border-line-strong hover:border-line-strong hover:shadow-pop"
    >
      <BoardPicture boardId={board.id} url={board.thumbnailUrl} />
      <div className="flex min-w-0 grow flex-col gap-1 px-3.5 pt-2.5 pb-3">
        <div className="flex h-7 min-w-0 items-center gap-1">
          {renaming ? (
            <BoardTitleEditor
              title={board.title}
              onDone={(title, isByKey) => {
                setRenaming(false)
                if (title !== null) void actions.rename(board, title)
                // The link comes back with the next paint; focus belongs there, not to the top of the page.
                if (isByKey) requestAnimationFrame(() => link.current?.focus())
              }}
            />
          ) : (
            <h2 className="min-w-0 grow">
              <Link
                ref={link}
                href={`/boards/${board.id}`}
                // Its page loads the whole canvas: fetch it when someone means to go there, not before.
                prefetch={false}
                title={board.title}
                dir="auto"
                lang={guessLanguage(board.title) || undefined}
                className="block truncate font-medium text-sm after:absolute after:inset-0 after:rounded-xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
              >
                {board.title}
              </Link>
            </h2>
          )}
          <span className="relative z-1 -me-1.5">
            <Menu
              items={items}
              trigger={<IconButton size="sm" label={t('menu', { title: board.title })} icon={<Ellipsis />} />}
            />
          </span>
        </div>
        <div className="flex min-h-6 items-center gap-1.5 text-mute text-xs">
          <span className="truncate">
            <RelativeTime at={board.changedAt} />
            <span aria-hidden> · </span>
            {role(board.role)}
          </span>
          {board.session ? <SessionSign boardId={board.id} session={board.session} /> : null}
          {peopleIn.length > 0 ? (
            <span className="relative z-1 ms-auto">
              <span className="sr-only">{t('peopleIn', { count: peopleIn.length })}</span>
              <AvatarStack people={peopleIn} sizePx={22} />
            </span>
          ) : null}
        </div>
      </div>
    </li>
  )
})

interface SessionSignProps {
  boardId: string
  session: NonNullable<BoardSummary['session']>
}

/** A board with a session: it leads to the board while that runs, and to its minutes afterwards. */
function SessionSign({ boardId, session: { id, state, startedAt } }: SessionSignProps) {
  const t = useTranslations('boards.session')
  const format = useFormatter()
  const day = format.dateTime(new Date(startedAt), { day: 'numeric', month: 'short' })
  const Icon = state === 'running' ? Presentation : ScrollText
  return (
    <Link
      href={boardPath(boardId, state === 'held' ? { place: 'session', id } : undefined)}
      prefetch={false}
      title={t(`${state}Hint`)}
      className={clsx(
        // A finger gets 44 px, of which the sign shows less.
        'relative z-1 flex shrink-0 items-center gap-1 rounded-md px-1.5 py-0.5 pointer-coarse:before:absolute pointer-coarse:before:-inset-y-3 pointer-coarse:before:inset-x-0 [&_svg]:size-3.5',
        state === 'running'
          ? 'bg-accent-soft font-medium text-accent hover:underline'
          : 'bg-hover text-ink-soft hover:text-ink hover:underline',
      )}
    >
      <Icon aria-hidden />
      {t(state, { day })}
    </Link>
  )
}

function useBoardMenuItems(board: BoardSummary, actions: BoardCardActions, startRenaming: () => void): MenuItem[] {
  const t = useTranslations('boards')
  const common = useTranslations('common')
  const router = useRouter()
  const templates = useTranslations('templates')
  const { startMoving, prepareMoving, startSaving, prepareSaving } = actions
  return [
    { label: common('open'), icon: <ExternalLink />, onSelect: () => router.push(`/boards/${board.id}`) },
    {
      label: common('rename'),
      icon: <Pencil />,
      disabled: !roleAllows(board.role, 'rename-board'),
      movesFocus: true,
      onSelect: startRenaming,
    },
    { label: t('duplicate'), icon: <Copy />, onSelect: () => void actions.duplicate(board) },
    {
      label: templates('save.item'),
      icon: <LayoutTemplate />,
      movesFocus: true,
      onSelect: () => startSaving(board),
      prepare: prepareSaving,
    },
    ...(startMoving
      ? [
          {
            label: t('move'),
            icon: <FolderInput />,
            disabled: !roleAllows(board.role, 'hand-over-board'),
            movesFocus: true,
            onSelect: () => startMoving(board),
            prepare: prepareMoving,
          },
        ]
      : []),
    'separator',
    {
      label: common('delete'),
      icon: <Trash2 />,
      danger: true,
      disabled: !roleAllows(board.role, 'delete-board'),
      onSelect: () => void actions.remove(board),
    },
  ]
}
