// The board on a room's screen. It stands for nobody: it has no cursor and no position that others could follow,
// changes nothing, and shows where everybody is asked to look, even if the leader is the person who opened it.

'use client'

import { Maximize, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { useBoardTitle, usePageTitle } from '@/components/board/bar/use-board-title'
import type { BoardScreenProps } from '@/components/board/board-screen'
import { useBoardSession } from '@/components/board/use-board-session'
import { EndedScreen } from '@/components/room/ended-screen'
import { NoWayScreen, noWayCause } from '@/components/room/no-way-screen'
import { useRoom } from '@/components/room/use-room'
import { useWaitingSession } from '@/components/session/code/waiting-code'
import { useRoundNews } from '@/components/session/rounds-api'
import { useServerClock } from '@/components/session/server-clock'
import { useLiveSession, useSessionNews } from '@/components/session/session-api'
import { ReactionFloat } from '@/components/session/together/reaction-float'
import { useRoundInFront } from '@/components/session/use-round-in-front'
import { IconButton } from '@/components/ui/icon-button'
import { roleAllows } from '@/lib/domain/people/role'
import { roundOnProjector } from '@/lib/domain/session/round-in-front'
import { currentStep } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import { ProjectorBody } from './projector-body'
import { ProjectorHead } from './projector-head'
import { WhatIsShown } from './what-is-shown'

export function ProjectorScreen({ board, me }: BoardScreenProps) {
  const t = useTranslations('together.projectorScreen')
  const router = useRouter()
  const room = useRoom({ boardId: board.id, epoch: board.epoch, userId: me.id, role: board.role })
  const client = room?.client
  useEffect(() => {
    // Clear presence before the canvas appears: a page without presence reveals no position to others.
    client?.awareness.setLocalState(null)
  }, [client])
  const nobody = useMemo<PresenceUser>(
    () => ({ id: 'projector', name: '', color: me.color, role: 'viewer' }),
    [me.color],
  )
  const session = useBoardSession(board.id, client, room?.state.isReady ?? false, nobody, true)
  const { title } = useBoardTitle(board.id, board.title, client)
  usePageTitle(title, 'canvas')
  useSessionNews(board.id, client)
  useRoundNews(board.id, client)
  useServerClock(true)
  const live = useLiveSession(board.id)

  const mayRun = roleAllows(board.role, 'run-sessions')
  const waiting = useWaitingSession(board.id, mayRun)
  const step = live ? currentStep(live) : undefined
  const round = useRoundInFront(board.id, live, roundOnProjector)
  const attention = live?.course.kind === 'running' ? live.course.attention : null

  const leave = `/boards/${board.id}`
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) router.push(leave)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [router, leave])

  if (!room) return null
  const { save } = room.state
  const noWay = noWayCause(room.state)
  if (noWay) return <NoWayScreen cause={noWay} onReconnect={() => room.client.reconnectNow()} />
  if (save.kind === 'ended') return <EndedScreen room={room} save={save} title={title} isVisitor={me.isAnonymous} />
  return (
    <main aria-label={t('name')} className="flex h-dvh flex-col overflow-clip bg-surface">
      <ProjectorHead
        title={title}
        session={live ?? undefined}
        code={live ? live.joinCode : (waiting?.joinCode ?? null)}
        round={round}
        me={me.id}
        awareness={room.client.awareness}
        actions={
          <>
            {mayRun ? <WhatIsShown boardId={board.id} live={live} /> : null}
            <IconButton
              label={t('fullScreen')}
              icon={<Maximize />}
              onClick={() => void document.documentElement.requestFullscreen()}
            />
            <IconButton label={t('leave')} shortcut="Esc" icon={<X />} onClick={() => router.push(leave)} />
          </>
        }
      />
      <div className="relative flex min-h-0 grow">
        {session ? (
          <ProjectorBody
            boardId={board.id}
            session={session}
            room={room}
            mayRun={mayRun}
            user={nobody}
            step={step}
            attention={attention}
            round={round}
          />
        ) : null}
        <div className="pointer-events-none absolute bottom-6 start-6 z-40 origin-bottom-left rtl:origin-bottom-right scale-[2.3]">
          <ReactionFloat client={room.client} />
        </div>
      </div>
    </main>
  )
}
