// The code by which people come onto the board, in sight before a session begins: made with one press, with the plan of a
// session that it waits for. While a session runs it is that session's.

import { QrCode } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { useTemplates } from '@/components/templates/use-templates'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { toast } from '@/components/ui/toaster'
import { textIn } from '@/lib/domain/localized'
import { JOIN_ROLES, type JoinRole } from '@/lib/domain/session/join-code'
import { planOfScript } from '@/lib/domain/session/script'
import { CodeControls } from './code-controls'
import { JoinSign } from './join-sign'
import {
  type PlannedSession,
  useChangeSession,
  useLiveSession,
  usePlanSession,
  useSessions,
  useTemplateOfBoard,
} from './session-api'

/** Returns the session that waits with a code; undefined if none does. `isWanted`: the person runs the board. */
export function useWaitingSession(boardId: string, isWanted: boolean): PlannedSession | undefined {
  return useSessions(boardId, isWanted)?.find(({ course, joinCode }) => course.kind === 'planned' && joinCode !== null)
}

/** Shows it to people who run the board. */
export function WaitingCode({ boardId }: { boardId: string }) {
  const t = useTranslations('session.waiting')
  const invite = useTranslations('session.invite')
  const live = useLiveSession(boardId)
  const waiting = useWaitingSession(boardId, true)
  const { makeCode, isPending } = useWaitingCodeActions(boardId)
  const [joinRole, setJoinRole] = useState<JoinRole>('editor')
  const shown = live ? live.joinCode : (waiting?.joinCode ?? null)
  if (live && shown === null) return null
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('title')}</h3>
      {shown === null ? (
        <>
          <p className="text-mute leading-5">{t('text')}</p>
          <SelectField
            label={invite('role')}
            value={joinRole}
            options={JOIN_ROLES.map((role) => ({ value: role, label: invite(`roles.${role}`) }))}
            onChange={(role) => setJoinRole(role || 'editor')}
          />
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

/** The newest plan gets the code; without one, the board's own template is planned. */
function useWaitingCodeActions(boardId: string) {
  const t = useErrorMessage()
  const locale = useLocale()
  const sessions = useSessions(boardId, true)
  const { data: templates = [] } = useTemplates(undefined)
  const ownId = useTemplateOfBoard(boardId)
  const plan = usePlanSession(boardId)
  const change = useChangeSession(boardId)
  const onError = (error: Error) => toast.error(t(error))
  const makeCode = (joinRole: JoinRole) => {
    const give = (id: string) => change.mutate({ id, change: { type: 'invite', joinRole } }, { onError })
    const planned = sessions?.find(({ course }) => course.kind === 'planned')
    if (planned) return give(planned.id)
    const template = templates.find(({ id }) => id === ownId)
    const words = template && { title: textIn(template.title, locale), titleIn: template.title }
    const steps = planOfScript(template?.script ?? [], locale)
    plan.mutate({ ...words, steps: [...steps] }, { onSuccess: ({ id }) => give(id), onError })
  }
  return {
    makeCode,
    isPending: plan.isPending || change.isPending,
  }
}
