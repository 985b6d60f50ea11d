// The running session on everybody's screen: which step, what is asked, how much time is left; and for who runs it, on,
// back, more time, and the end.

import { Bell, BellOff, ChevronLeft, ChevronRight, LocateFixed, Pause, Play } from 'lucide-react'
import { type ReactNode, useCallback, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { Awareness } from 'y-protocols/awareness'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { toast } from '@/components/ui/toaster'
import { type AttentionTarget, currentStep, type LiveSession, nextStep } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import { isBellMuted, muteBell } from './bell'
import { InvitePeople } from './invite-people'
import { useCloseSession } from './minutes/use-close-session'
import { useMayTakePart } from './rounds-api'
import { useServerClock } from './server-clock'
import { useChangeSession, type WantedChange } from './session-api'
import { StepTimer } from './step-timer'
import { takePartPath } from './take-part/take-part-path'
import { EverybodyMenu } from './together/everybody-menu'
import { MyMarks } from './together/my-marks'
import { usePeopleHere } from './together/people-api'
import { PeopleLine } from './together/people-line'
import { useGathering } from './use-gathering'

const MORE_TIME_MS = 60_000

export interface SessionBarProps {
  boardId: string
  session: LiveSession
  /** Only this person sees it. */
  isRehearsal: boolean
  mayRun: boolean
  editor: Editor | undefined
  /** The way to what people do in the step; undefined where that is nothing. */
  activity: ReactNode
  me: PresenceUser
  /** Who is on the board, oneself left out. */
  people: readonly PresenceUser[]
  awareness: Awareness
}

export function SessionBar(props: SessionBarProps) {
  const { boardId, session, isRehearsal, mayRun, editor, activity, awareness } = props
  const t = useTranslations('session')
  const [isMuted, setIsMuted] = useState(isBellMuted)
  const step = currentStep(session)
  useServerClock(true)
  const mayTakePart = useMayTakePart(boardId)
  const showPlace = useGathering(editor, step)
  const here = usePeopleHere(boardId, isRehearsal ? undefined : session)
  const { course, steps } = session
  if (!step || course.kind !== 'running') return null
  const { timer } = course
  const number = steps.indexOf(step) + 1
  return (
    <section
      aria-label={t('bar')}
      // One row where all of it fits; else what is asked with its time, and below it what one does about it.
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-accent-soft px-3 py-1.5"
    >
      <div className="flex min-w-0 grow-[999] flex-wrap items-center gap-x-3 gap-y-1 sm:flex-nowrap">
        <div role="status" className="flex w-40 min-w-0 grow items-baseline gap-2 sm:w-72">
          <span className="shrink-0 text-mute text-xs tabular-nums">
            {isRehearsal ? `${t('rehearsal')} · ` : ''}
            {t('stepOf', { number, count: steps.length })}
          </span>
          <strong className="max-w-[60%] shrink-0 truncate font-semibold">{step.title}</strong>
          {step.ask ? <Ask text={step.ask} /> : null}
        </div>
        <div className="flex shrink-0 items-center gap-1">
          {activity}
          {timer ? <StepTimer key={step.id} timer={timer} rings={!isMuted} /> : null}
          {timer ? (
            <IconButton
              label={t(isMuted ? 'unmute' : 'mute')}
              icon={isMuted ? <BellOff /> : <Bell />}
              onClick={() => {
                muteBell(!isMuted)
                setIsMuted(!isMuted)
              }}
            />
          ) : null}
          {step.placeId ? <IconButton label={t('toPlace')} icon={<LocateFixed />} onClick={showPlace} /> : null}
        </div>
      </div>
      <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-3 gap-y-1 sm:flex-nowrap">
        <div className="flex min-w-0 flex-wrap items-center gap-1 sm:flex-nowrap">
          {here && mayTakePart ? <MyMarks {...{ boardId, mayRun }} stepId={step.id} mine={here.mine} /> : null}
          {here ? <PeopleLine {...{ boardId, mayRun, awareness }} people={here} /> : null}
          {mayTakePart && !isRehearsal ? (
            <ButtonLink href={takePartPath(boardId)} variant="ghost" size="sm" className="sm:hidden">
              {t('withoutCanvas')}
            </ButtonLink>
          ) : null}
          {mayRun && !isRehearsal ? <InvitePeople boardId={boardId} session={session} /> : null}
        </div>
        {mayRun ? <Controls {...props} /> : null}
      </div>
    </section>
  )
}

/** What is asked: a line of it in the bar, and the whole beside it on request. */
function Ask({ text }: { text: string }) {
  const t = useTranslations('session')
  return (
    <Popover
      label={t('ask')}
      className="max-w-md"
      trigger={
        <button type="button" className="min-w-0 truncate rounded text-ink-soft hover:text-ink">
          {text}
        </button>
      }
    >
      <p className="whitespace-pre-wrap leading-5">{text}</p>
    </Popover>
  )
}

function Controls({ boardId, session, isRehearsal, editor, me, people }: SessionBarProps) {
  const t = useTranslations('session')
  const tell = useErrorMessage()
  const { mutate, isPending } = useChangeSession(boardId)
  const closing = useCloseSession(boardId)
  const { id } = session
  const change = useCallback(
    (wanted: WantedChange) => mutate({ id, change: wanted }, { onError: (error) => toast.error(tell(error)) }),
    [id, mutate, tell],
  )
  const attend = useCallback((attention: AttentionTarget | null) => change({ type: 'attend', attention }), [change])
  const step = currentStep(session)
  const { course, steps } = session
  if (!step || course.kind !== 'running') return null
  const previous = steps[steps.indexOf(step) - 1]
  const next = nextStep(session)
  const goTo = (to: { id: string } | undefined) => to && change({ type: 'go', from: step.id, to: to.id })
  const { timer } = course
  const control = (label: string, icon: ReactNode, wanted: WantedChange) => (
    <IconButton label={label} icon={icon} onClick={() => change(wanted)} />
  )
  return (
    <div className="flex flex-wrap items-center gap-1 sm:shrink-0 sm:flex-nowrap">
      <EverybodyMenu {...{ boardId, editor, me, people }} attention={course.attention} onAttend={attend} />
      {timer?.kind === 'running' ? control(t('pause'), <Pause />, { type: 'pause' }) : null}
      {timer?.kind === 'paused' ? control(t('resume'), <Play />, { type: 'resume' }) : null}
      <Button
        size="sm"
        variant="ghost"
        aria-label={t('moreTime')}
        onClick={() => change({ type: 'add-time', ms: MORE_TIME_MS })}
      >
        {t('moreTimeShort')}
      </Button>
      <IconButton label={t('back')} icon={<ChevronLeft />} disabled={!previous} onClick={() => goTo(previous)} />
      {next ? (
        <Button size="sm" variant="primary" icon={<ChevronRight />} busy={isPending} onClick={() => goTo(next)}>
          {t('next')}
        </Button>
      ) : null}
      <ConfirmButton
        word={t('close')}
        text={t('closeHint')}
        variant={next ? 'ghost' : 'primary'}
        busy={closing.isPending}
        onConfirm={() => void closing.close(id, isRehearsal)}
      />
    </div>
  )
}
