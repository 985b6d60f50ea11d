// One session, opened in the panel: its name, its steps, and the actions on it as a whole.

import { Copy, Drama, Play, ScrollText } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { NamePrompt } from '@/components/settings/name-prompt'
import { Button } from '@/components/ui/button'
import { CommitInput } from '@/components/ui/commit-input'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toaster'
import type { BoardCard } from '@/lib/document/view/board-view'
import { currentStep, SESSION_TEXT_MAX_LENGTH } from '@/lib/domain/session/session'
import { JoinRoleField, START_ROLES } from '../code/join-role-field'
import { useCodeRole } from '../code/use-code-role'
import { useStartRole } from '../code/use-start-role'
import { useOpenMinutes } from '../minutes/minutes-provider'
import { RatedChoiceField, useRatedChoice } from '../round/ratings/rated-choice'
import {
  type PlannedSession,
  useChangeSession,
  useLiveSession,
  usePlanSession,
  useRemoveSession,
  type WantedChange,
} from '../session-api'
import { AlreadyScored } from './already-scored'
import { RecordingSwitch } from './recording-switch'
import { RunningLine } from './running-line'
import type { StepPlace } from './step-form'
import { StepList } from './step-list'

export interface SessionPlanProps {
  boardId: string
  session: PlannedSession
  places: readonly StepPlace[]
  cards: readonly BoardCard[]
  /** The cards that are selected on the canvas. */
  selected: readonly BoardCard[]
  onOpen: (sessionId: string) => void
  /** The person has begun it, or a rehearsal of it: what they pressed has gone. */
  onStarted: () => void
}

export function SessionPlan({ boardId, session, places, cards, selected, onOpen, onStarted }: SessionPlanProps) {
  const t = useTranslations('session')
  const minutesWords = useTranslations('minutes')
  const openMinutes = useOpenMinutes()
  const code = useCodeRole(session.joinCode)
  const [joinRole, setJoinRole] = useStartRole(boardId, code.role)
  const tell = useErrorMessage()
  const onError = (error: unknown) => toast.error(tell(error))
  const { mutate, isPending, variables } = useChangeSession(boardId)
  // Changes go one after the other: a press right after typing waits for what was typed.
  const isStarting = isPending && variables.change.type === 'start'
  const plan = usePlanSession(boardId)
  const remove = useRemoveSession(boardId)
  const change = (wanted: WantedChange, onSuccess?: (changed: PlannedSession) => void) =>
    mutate({ id: session.id, change: wanted }, { onError, ...(onSuccess && { onSuccess }) })
  const { kind } = session.course
  const live = useLiveSession(boardId)
  const [first] = session.steps
  const rated = useRatedChoice(
    first?.id ?? '',
    first,
    cards,
    selected.map(({ id }) => id),
  )
  const minutes = session.steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <div className="flex flex-col gap-3">
      <CommitInput
        label={t('name')}
        value={session.title}
        maxLength={SESSION_TEXT_MAX_LENGTH.title}
        readOnly={false}
        onCommit={(title) => title && change({ type: 'rename', title })}
      />
      <p className="text-mute text-xs tabular-nums">{t('summary', { steps: session.steps.length, minutes })}</p>
      <RecordingSwitch boardId={boardId} session={session} onChange={change} />
      {kind === 'planned' && live ? <RunningLine session={live} /> : null}
      {kind === 'planned' && !live ? (
        <div className="flex flex-wrap gap-2">
          <JoinRoleField roles={START_ROLES} value={joinRole} onChange={setJoinRole} />
          <div className="w-full empty:hidden">
            <NamePrompt />
          </div>
          <AlreadyScored steps={session.steps} cards={cards} />
          {first ? <RatedChoiceField choice={rated} title={first.title} className="w-full" /> : null}
          <Button
            variant="primary"
            icon={<Play />}
            busy={isStarting || code.isComing}
            disabled={session.steps.length === 0}
            onClick={() =>
              change({ type: 'start', joinRole, ...(rated.cardIds && { cardIds: [...rated.cardIds] }) }, onStarted)
            }
          >
            {t('start')}
          </Button>
          <Button
            icon={<Drama />}
            disabled={session.steps.length === 0}
            onClick={() => change({ type: 'start', isRehearsal: true }, onStarted)}
          >
            {t('rehearse')}
          </Button>
        </div>
      ) : null}
      {kind === 'planned' || session.isRehearsal ? null : (
        <Button
          className="self-start"
          variant={kind === 'closed' ? 'primary' : 'secondary'}
          icon={<ScrollText />}
          onClick={() => openMinutes(session.id)}
        >
          {minutesWords(kind === 'closed' ? 'read' : 'readSoFar')}
        </Button>
      )}
      {kind === 'closed' ? null : (
        <StepList steps={session.steps} onId={currentStep(session)?.id} places={places} onChange={change} />
      )}
      {kind === 'closed' ? <Course session={session} /> : null}
      <div className="flex flex-wrap gap-2 border-line border-t pt-3">
        <Button
          size="sm"
          icon={<Copy />}
          busy={plan.isPending}
          onClick={() =>
            plan.mutate(
              {
                title: t('copyOf', { title: session.title }).slice(0, SESSION_TEXT_MAX_LENGTH.title),
                steps: session.steps.map(({ id: _, ...step }) => step),
              },
              { onError, onSuccess: (made) => onOpen(made.id) },
            )
          }
        >
          {t('duplicate')}
        </Button>
        {kind === 'running' ? null : (
          <ConfirmButton
            word={t('delete')}
            text={t('deleteHint')}
            busy={remove.isPending}
            onConfirm={() => remove.mutate(session.id, { onError })}
          />
        )}
      </div>
    </div>
  )
}

/** Shows the course of the session, step by step. */
function Course({ session }: { session: PlannedSession }) {
  const t = useTranslations('session')
  return (
    <table className="w-full text-start">
      <caption className="sr-only">{t('course')}</caption>
      <tbody>
        {session.visits.map((visit) => (
          <tr key={visit.startedAt} className="border-line border-b">
            <td dir="auto" className="py-1.5 pe-2">
              {visit.title}
            </td>
            <td className="py-1.5 text-end text-mute tabular-nums">
              {t('took', { minutes: Math.round(((visit.endedAt ?? visit.startedAt) - visit.startedAt) / 60_000) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
