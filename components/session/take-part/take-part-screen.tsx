// Taking part on a phone: joins the board's room as the canvas does, and shows what is asked and the person's own part
// in it. Latecomers are where everybody is.

'use client'

import { useTranslations } from 'use-intl'
import { EndedScreen } from '@/components/room/ended-screen'
import { NoWayScreen, noWayCause } from '@/components/room/no-way-screen'
import { SaveChip } from '@/components/room/save-chip'
import { useRoom } from '@/components/room/use-room'
import { NotAdded } from '@/components/session/drafts/not-added'
import { useMayTakePart, useRoundNews } from '@/components/session/rounds-api'
import { useServerClock } from '@/components/session/server-clock'
import { useLiveSession, useSessionNews } from '@/components/session/session-api'
import { MyMarks } from '@/components/session/together/my-marks'
import { usePeopleHere, usePeopleNews } from '@/components/session/together/people-api'
import type { Me } from '@/components/settings/use-me'
import { ButtonLink } from '@/components/ui/button-link'
import { roleAllows } from '@/lib/domain/people/role'
import { currentStep } from '@/lib/domain/session/session'
import type { OpenedBoard } from '@/server/services/boards/open-board'
import { ConnectionLine } from './connection-line'
import { useDocumentView } from './document-view'
import { InFront } from './in-front'
import { TakePartSkeleton } from './take-part-skeleton'

export interface TakePartScreenProps {
  board: OpenedBoard
  me: Me
}

export function TakePartScreen({ board, me }: TakePartScreenProps) {
  const t = useTranslations('takePart')
  const room = useRoom({ boardId: board.id, epoch: board.epoch, userId: me.id, role: board.role })
  const role = room?.state.role ?? board.role
  const mayTakePart = useMayTakePart(board.id)
  const live = useLiveSession(board.id)
  const step = live ? currentStep(live) : undefined
  useSessionNews(board.id, room?.client)
  useRoundNews(board.id, room?.client)
  usePeopleNews(board.id, room?.client, me.id)
  const here = usePeopleHere(board.id, live ?? undefined)
  useServerClock(true)
  const view = useDocumentView(room?.client, room?.state.isReady ?? false)

  if (!room) return <TakePartSkeleton />
  const { save } = room.state
  const noWay = noWayCause(room.state)
  if (noWay) return <NoWayScreen cause={noWay} onReconnect={() => room.client.reconnectNow()} />
  if (save.kind === 'ended') {
    return <EndedScreen room={room} save={save} title={board.title} isVisitor={me.isAnonymous} />
  }
  const place = { boardId: board.id, me: me.id }
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-lg flex-col">
      <header className="flex items-center gap-2 border-line border-b bg-panel px-4 py-1.5 max-[359px]:flex-wrap">
        <span className="line-clamp-2 min-w-0 grow wrap-anywhere font-medium leading-5 max-[359px]:basis-full">
          {board.title}
        </span>
        <SaveChip client={room.client} role={role} />
        <ButtonLink href={`/boards/${board.id}`} variant="ghost" size="sm">
          {t('wholeBoard')}
        </ButtonLink>
      </header>
      <main className="flex grow flex-col gap-5 px-4 pt-3 pb-8">
        <ConnectionLine state={save} />
        <NotAdded {...place} />
        <InFront
          {...place}
          boardTitle={board.title}
          live={live}
          role={role}
          awareness={room.client.awareness}
          view={view}
        />
      </main>
      {live && step && here && mayTakePart ? (
        // The button is within reach of the thumb.
        <div className="sticky bottom-0 flex items-center justify-end gap-2 border-line border-t bg-panel px-4 py-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))]">
          <MyMarks
            boardId={board.id}
            stepId={step.id}
            mine={here.mine}
            mayRun={roleAllows(role, 'run-sessions')}
            isAtEnd
          />
        </div>
      ) : null}
    </div>
  )
}
