// A version of a board: its content to look at, to compare and to take away. Nothing here can be changed, and nobody on
// the board learns of its readers.

'use client'

import { History } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { BoardSkeleton } from '@/components/board/board-skeleton'
import { type Me, useMe } from '@/components/settings/use-me'
import { EmptyState } from '@/components/ui/empty-state'
import { useVersionName } from '@/components/versions/version-name'
import { useVersions } from '@/components/versions/versions-api'
import { boardPath } from '@/lib/domain/boards/board-path'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { OpenedBoard } from '@/server/services/boards/open-board'
import { useVersionSession } from './use-version-session'
import { VersionWorkspace } from './version-workspace'

export interface VersionScreenProps {
  board: OpenedBoard
  me: Me
  versionId: string
}

export function VersionScreen({ board, me: initialMe, versionId }: VersionScreenProps) {
  const common = useTranslations('common')
  const t = useTranslations('versions')
  const errorMessage = useErrorMessage()
  const nameOf = useVersionName()
  const { data: me = initialMe } = useMe(true, initialMe)
  const user = useMemo<PresenceUser>(() => ({ id: me.id, name: me.name, color: me.color, role: 'viewer' }), [me])
  const { session, error } = useVersionSession(board.id, versionId, user)
  const list = useVersions(board.id)
  const version = list.data?.versions.find(({ id }) => id === versionId)
  const name = version && nameOf(version)
  useEffect(() => {
    if (name) document.title = `${name} · ${board.title} · ${common('appName')}`
  }, [name, board.title, common])

  const isGone = error instanceof ApiError && error.code === 'not-found'
  if (error) {
    return (
      <main className="grid min-h-dvh place-items-center">
        <EmptyState
          icon={<History />}
          title={isGone ? t('gone') : t('notOpened')}
          actions={
            <Link href={boardPath(board.id)} className="font-medium text-accent hover:underline">
              {t('back')}
            </Link>
          }
        >
          {isGone ? t('goneText') : errorMessage(error)}
        </EmptyState>
      </main>
    )
  }
  if (!session) return <BoardSkeleton title={board.title} />
  return <VersionWorkspace board={board} user={user} session={session} versionId={versionId} version={version} />
}
