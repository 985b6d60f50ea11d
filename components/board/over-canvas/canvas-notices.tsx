// Short lines over the canvas that people must not miss: the board is read-only; work isn't saved at the moment, was
// refused, or is left from before the board was replaced.

import { Eye, History, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { discardAndReload } from '@/components/room/discard-and-reload'
import { downloadLocalCopy } from '@/components/room/download-local-copy'
import { useHasTask } from '@/components/session/use-has-task'
import { Button } from '@/components/ui/button'
import { NoticeLine } from '@/components/ui/notice-line'
import { roleAllows } from '@/lib/domain/people/role'
import type { BoardInUse } from '../board-in-use'

export function CanvasNotices({ board }: { board: BoardInUse }) {
  const t = useTranslations('board.notice')
  const { kept, title } = board
  const { client, state } = board.room
  const hasTask = useHasTask(board.id)
  const { save, role } = state
  return (
    <>
      {save.kind === 'not-saved' ? (
        <NoticeLine tone="danger" icon={<TriangleAlert />}>
          {t('notSaved')}
        </NoticeLine>
      ) : null}
      {save.kind === 'refused' ? (
        <NoticeLine
          tone="danger"
          icon={<TriangleAlert />}
          actions={
            <>
              <Button size="sm" onClick={() => downloadLocalCopy(client.doc, title)}>
                {t('download')}
              </Button>
              <Button size="sm" onClick={() => void discardAndReload(client)}>
                {t('discard')}
              </Button>
            </>
          }
        >
          {t(state.isKept ? 'refused' : 'refusedNotKept', { count: save.changes })}
        </NoticeLine>
      ) : null}
      {roleAllows(role, 'edit-board') || hasTask || save.kind === 'refused' ? null : (
        <NoticeLine tone="plain" icon={<Eye />}>
          {t(role === 'commenter' ? 'commenter' : 'viewer')}
        </NoticeLine>
      )}
      {kept.copies.map((copy) => (
        <NoticeLine
          key={copy.name}
          tone="warning"
          icon={<History />}
          actions={
            <>
              <Button size="sm" onClick={() => copy.download(title)}>
                {t('download')}
              </Button>
              <Button size="sm" onClick={() => void kept.discard(copy)}>
                {t('discard')}
              </Button>
            </>
          }
        >
          {t('keptAside', { count: copy.changes })}
        </NoticeLine>
      ))}
    </>
  )
}
