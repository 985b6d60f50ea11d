// The code by which people come onto the board, in sight before a session begins: made with one press, with the plan of a
// session that it waits for. While a session runs it is that session's.

import { QrCode } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import type { BoardView } from '@/lib/document/view/board-view'
import { DEFAULT_JOIN_ROLE, type JoinRole } from '@/lib/domain/session/join-code'
import { planOf, useScripts } from '../plan/use-scripts'
import { type PlannedSession, useChangeSession, useLiveSession, usePlanSession, useSessions } from '../session-api'
import { CodeControls } from './code-controls'
import { CODE_ROLES, JoinRoleField } from './join-role-field'
import { JoinSign } from './join-sign'
import { useStartRole } from './use-start-role'

/** Returns the session that waits with a code; undefined if none does. `isWanted`: the person runs the board. */
export function useWaitingSession(boardId: string, isWanted: boolean): PlannedSession | undefined {
  return useSessions(boardId, isWanted)?.find(({ course, joinCode }) => course.kind === 'planned' && joinCode !== null)
}

/** Shows it to people who run the board. */
export interface WaitingCodeProps {
  boardId: string
  /** Absent where the board isn't at hand: then only a template's script may be planned. */
  view?: BoardView
  /** Another control beside this asks what people who come by it may do. */
  isRoleAsked?: boolean
}

export function WaitingCode({ boardId, view, isRoleAsked = false }: WaitingCodeProps) {
  const t = useTranslations('session.waiting')
  const live = useLiveSession(boardId)
  const waiting = useWaitingSession(boardId, true)
  const { makeCode, isPending } = useWaitingCodeActions(boardId, view)
  const [chosen, setJoinRole] = useStartRole(boardId, undefined)
  const joinRole = chosen ?? DEFAULT_JOIN_ROLE
  const shown = live ? live.joinCode : (waiting?.joinCode ?? null)
  if (live && shown === null) return null
  // The answer there was that nobody joins by a code.
  if (shown === null && isRoleAsked && chosen === null) return null
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('title')}</h3>
      {shown === null ? (
        <>
          <p className="text-mute leading-5">{t('text')}</p>
          {isRoleAsked ? null : <JoinRoleField roles={CODE_ROLES} value={joinRole} onChange={setJoinRole} />}
          <Button className="self-start" icon={<QrCode />} busy={isPending} onClick={() => makeCode(joinRole)}>
            {t('make')}
          </Button>
        </>
      ) : (
        <>
          <JoinSign code={shown} />
          {waiting && !live ? (
            <>
              <p className="text-mute leading-5">{t('until')}</p>
              <CodeControls boardId={boardId} session={waiting} />
            </>
          ) : null}
        </>
      )}
    </section>
  )
}

/** The newest plan gets the code; without one, the script that the board proposes is planned. */
function useWaitingCodeActions(boardId: string, view: BoardView | undefined) {
  const t = useErrorMessage()
  const sessions = useSessions(boardId, true)
  const { proposed } = useScripts(boardId, view)
  const plan = usePlanSession(boardId)
  const change = useChangeSession(boardId)
  const onError = (error: Error) => toast.error(t(error))
  const makeCode = (joinRole: JoinRole) => {
    const give = (id: string) => change.mutate({ id, change: { type: 'invite', joinRole } }, { onError })
    const planned = sessions?.find(({ course }) => course.kind === 'planned')
    if (planned) return give(planned.id)
    plan.mutate(proposed ? planOf(proposed) : { steps: [] }, { onSuccess: ({ id }) => give(id), onError })
  }
  return {
    makeCode,
    isPending: plan.isPending || change.isPending,
  }
}
