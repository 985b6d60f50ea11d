// The boards that this device keeps, and what may be done with them. It stands in for any page that can't come because
// the server is out of reach, and must work without an answer from it.

'use client'

import { CloudOff, HardDriveDownload, Pin, PinOff } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { unsentCommentsOf } from '@/components/device/kept-comments'
import { KEPT_OFFLINE } from '@/components/settings/kept-offline'
import { SwitchBox } from '@/components/settings/switch-box'
import { Button } from '@/components/ui/button'
import { byteSize } from '@/components/ui/byte-size'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'
import { useTimeAgo } from '@/components/ui/relative-time'
import { toast } from '@/components/ui/toaster'
import { useFormatter } from '@/components/ui/use-formatter'
import { guessLanguage } from '@/lib/brief/text-shape'
import {
  canKeep,
  forgetAllPages,
  giveUpBoard,
  giveUpOld,
  type ListedBoard,
  listKeptBoards,
  MOST_KEPT,
  pinBoard,
} from './kept-boards'
import { SHELL_PATH } from './kept-places'

export function OfflineBoards() {
  const t = useTranslations('offline')
  const { boards, look } = useListed()
  const isAway = useIsAway()
  const isOn = KEPT_OFFLINE.use()
  useEffect(() => {
    if (!isOn && canKeep()) void forgetAllPages().then(look)
  }, [isOn, look])

  const isElsewhere = typeof location !== 'undefined' && location.pathname !== SHELL_PATH
  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-10 sm:px-6">
      {isAway ? (
        <p
          role="status"
          className="mb-6 flex items-start gap-2.5 rounded-lg bg-warning-soft px-3.5 py-2.5 text-warning"
        >
          <CloudOff aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            <strong className="font-semibold">{t('away')}</strong> {t(isElsewhere ? 'notHere' : 'awayText')}
          </span>
        </p>
      ) : null}
      <h1 className="font-semibold text-2xl tracking-tight">{t('title')}</h1>
      <p className="mt-2 text-mute leading-5">{t('text', { most: MOST_KEPT })}</p>
      {boards === undefined ? null : boards.length === 0 ? (
        <EmptyState icon={<HardDriveDownload />} title={t('none')}>
          {t(canKeep() ? 'noneText' : 'cannot')}
        </EmptyState>
      ) : (
        <ul className="mt-6 divide-y divide-line rounded-xl border border-line bg-panel">
          {boards.map((board) => (
            <BoardRow key={`${board.boardId}/${board.userId}`} board={board} onChanged={look} />
          ))}
        </ul>
      )}
      <div className="mt-6 flex flex-col gap-1">
        <SwitchBox name="keptOffline" />
        <p className="text-mute leading-5">{t('private')}</p>
      </div>
      <p className="-ms-3 mt-4">
        <HomeLink>{t('home')}</HomeLink>
      </p>
    </main>
  )
}

function BoardRow({ board, onChanged }: { board: ListedBoard; onChanged: () => Promise<void> }) {
  const t = useTranslations('offline')
  const format = useFormatter()
  const timeAgo = useTimeAgo()
  const { boardId, userId, title, isPinned, keptAt, until, bytes } = board
  const unsent = unsentCommentsOf(userId).find((each) => each.boardId === boardId)?.texts.length ?? 0
  const remove = async () => {
    await giveUpBoard(board)
    await onChanged()
    toast.success(t('removed'))
  }
  const pin = async () => {
    await pinBoard(board, !isPinned)
    await onChanged()
  }
  return (
    <li className="flex items-center gap-x-3 gap-y-1 px-4 py-2 max-sm:flex-wrap">
      <span className="min-w-0 grow basis-60">
        {/* Not the router's: it would ask the server what to show. */}
        <a
          href={`/boards/${boardId}`}
          dir="auto"
          lang={guessLanguage(title) || undefined}
          className="block truncate pointer-coarse:py-2.5 font-medium text-sm hover:underline"
        >
          {title}
        </a>
        <span className="block text-mute text-xs leading-4.5">
          {t('facts', {
            kept: timeAgo(keptAt),
            until: format.dateTime(until, { dateStyle: 'medium' }),
            size: byteSize(bytes, format),
          })}
        </span>
        {unsent > 0 ? <span className="block text-xs leading-4.5">{t('comments', { count: unsent })}</span> : null}
      </span>
      <span className="ms-auto flex shrink-0 gap-1.5">
        <Button
          size="sm"
          aria-pressed={isPinned}
          aria-label={t(isPinned ? 'unpin' : 'pin', { title })}
          icon={isPinned ? <PinOff /> : <Pin />}
          onClick={() => void pin()}
        >
          {t(isPinned ? 'pinned' : 'pinShort')}
        </Button>
        <Button size="sm" aria-label={t('removeLabel', { title })} onClick={() => void remove()}>
          {t('remove')}
        </Button>
      </span>
    </li>
  )
}

/** The boards; undefined until the device has been looked at. */
function useListed() {
  const [boards, setBoards] = useState<readonly ListedBoard[]>()
  const look = useCallback(async () => setBoards(canKeep() ? await listKeptBoards() : []), [])
  useEffect(() => {
    const first = async () => {
      if (canKeep()) await giveUpOld()
      await look()
    }
    first().catch((error: unknown) => console.warn('The boards of this device could not be listed.', error))
  }, [look])
  return { boards, look }
}

function useIsAway(): boolean {
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    fetch('/healthz').then(
      (answer) => setAway(!answer.ok),
      () => setAway(true),
    )
  }, [])
  return isAway
}
