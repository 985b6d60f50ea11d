// The board in use: joins the room, and puts brief, canvas and inspector together. Each part keeps its own behaviour.

'use client'

import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useInboxNews } from '@/components/inbox/inbox-api'
import { useKeptOffline } from '@/components/offline/use-kept-offline'
import { useNewerVersion } from '@/components/offline/use-newer-version'
import { EndedScreen } from '@/components/room/ended-screen'
import { localCopyName } from '@/components/room/local-copy'
import { NoWayScreen, noWayCause } from '@/components/room/no-way-screen'
import { UnsentComments } from '@/components/room/unsent-comments'
import { useKeptCopies } from '@/components/room/use-kept-copies'
import { useRoleNews } from '@/components/room/use-role-news'
import { useRoom } from '@/components/room/use-room'
import { MinutesProvider } from '@/components/session/minutes/minutes-provider'
import { useRoundNews } from '@/components/session/rounds-api'
import { useLiveSession, useSessionNews } from '@/components/session/session-api'
import { usePeopleNews } from '@/components/session/together/people-api'
import { type Me, useMe } from '@/components/settings/use-me'
import { useThreadNews } from '@/components/thread/threads-api'
import { roleAllows } from '@/lib/domain/people/role'
import { currentStep } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { OpenedBoard } from '@/server/services/boards/open-board'
import { useBoardTitle } from './bar/use-board-title'
import { useNamedAfterBrief } from './bar/use-named-after-brief'
import { BoardSkeleton } from './board-skeleton'
import { BoardWorkspace } from './board-workspace'
import { useBoardSession } from './use-board-session'
import { useBriefNews } from './watched/use-brief-news'

export interface BoardScreenProps {
  board: OpenedBoard
  me: Me
}

export function BoardScreen({ board, me: initialMe }: BoardScreenProps) {
  const t = useTranslations('board')
  const { data: me = initialMe } = useMe(true, initialMe)
  const room = useRoom({ boardId: board.id, epoch: board.epoch, userId: me.id, role: board.role })
  const role = room?.state.role ?? board.role
  const live = useLiveSession(board.id)
  useRoleNews(role, live ? currentStep(live) : undefined)
  const user = useMemo<PresenceUser>(() => ({ id: me.id, name: me.name, color: me.color, role }), [me, role])
  const session = useBoardSession(board.id, room?.client, room?.state.isReady ?? false, user)
  const { title, rename } = useBoardTitle(board.id, board.title, room?.client)
  useNamedAfterBrief({
    boardId: board.id,
    title,
    isUnnamed: board.isUnnamed && title === board.title,
    rename,
    mayRename: roleAllows(role, 'rename-board'),
  })
  const kept = useKeptCopies(board.id, me.id, localCopyName(board.id, board.epoch, me.id))

  const client = room?.client
  useKeptOffline({ boardId: board.id, userId: me.id, title }, client)
  useNewerVersion(client)
  useBriefNews(board.id, client)
  useSessionNews(board.id, client)
  useRoundNews(board.id, client)
  useThreadNews(board.id, client)
  useInboxNews(client)
  usePeopleNews(board.id, client, me.id)
  const introduced = useRef(me.name)
  useEffect(() => {
    if (!client || introduced.current === me.name) return
    introduced.current = me.name
    client.introduceAgain()
  }, [client, me.name])
  const nameOf = useCallback(
    (userId: string) => board.people.find((person) => person.id === userId)?.name,
    [board.people],
  )

  if (!room) return <BoardSkeleton title={title} />
  const { save } = room.state
  const noWay = noWayCause(room.state)
  if (noWay) return <NoWayScreen cause={noWay} onReconnect={() => room.client.reconnectNow()} />
  if (save.kind === 'ended') {
    return (
      <EndedScreen room={room} save={save} title={title} isVisitor={me.isAnonymous}>
        <UnsentComments boardId={board.id} userId={me.id} />
      </EndedScreen>
    )
  }
  return (
    <MinutesProvider boardId={board.id}>
      <p className="sr-only" role="status">
        {session ? '' : t('loading')}
      </p>
      <BoardWorkspace
        board={{
          id: board.id,
          title,
          isReadOnly: !roleAllows(role, 'edit-board'),
          me: user,
          account: me,
          nameOf,
          room,
          kept,
          session,
        }}
        mayRename={roleAllows(role, 'rename-board')}
        onRename={rename}
      />
    </MinutesProvider>
  )
}
