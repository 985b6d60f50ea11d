// The upper part of the projector's screen: the step, its question and the time, in letters for the back row.

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Awareness } from 'y-protocols/awareness'
import { usePeopleCount } from '@/components/presence/attendance'
import { RecordingMark } from '@/components/session/bar/recording-sign'
import { StepTimer } from '@/components/session/bar/step-timer'
import { JoinSign } from '@/components/session/code/join-sign'
import { useTurnoutWords } from '@/components/session/round/use-counted-round'
import type { Round } from '@/lib/domain/session/round'
import { currentStep, type LiveSession } from '@/lib/domain/session/session'
import { ROOM_LARGE, ROOM_TEXT, ROOM_TITLE } from './room-text'

export interface ProjectorHeadProps {
  title: string
  session: LiveSession | undefined
  /** The code by which people come in: the running session's, or that of one which waits. */
  code: string | null
  /** The round in front: the step's, or one that was opened beside the steps. */
  round: Round | undefined
  /** The user id of the person who opened the screen: they count among the people on the board. */
  me: string
  awareness: Awareness
  actions: ReactNode
}

export function ProjectorHead({ title, session, code, round, me, awareness, actions }: ProjectorHeadProps) {
  const t = useTranslations('session')
  const words = useTranslations('together.projectorScreen')
  const turnoutWords = useTurnoutWords()
  const onBoard = usePeopleCount(awareness, me)
  const step = session && currentStep(session)
  const beside = round?.sessionId === null ? round : undefined
  const where = session && step ? session.title : beside ? title : words('noSession')
  const timer = session?.course.kind === 'running' ? session.course.timer : null
  return (
    <header className="flex shrink-0 items-start gap-[2vw] max-md:flex-wrap border-line border-b bg-panel px-[2vw] py-[1.2vh]">
      <div role="status" className="min-w-0 grow max-md:basis-full">
        <p className={`flex gap-[1.2vw] text-mute max-md:flex-wrap ${ROOM_TEXT}`}>
          {/* A long name ends in an ellipsis, and the step is read whole. */}
          <span className="flex min-w-0">
            <span className="min-w-0 truncate">{where}</span>
            {session && step ? (
              <span className="shrink-0 whitespace-pre">{` · ${t('stepOf', stepCount(session))}`}</span>
            ) : null}
          </span>
          {session?.recording?.isOn ? (
            <span className="shrink-0 text-ink-soft">
              <RecordingMark />
            </span>
          ) : null}
        </p>
        <h1 dir="auto" className={`line-clamp-2 text-balance font-semibold leading-tight ${ROOM_LARGE}`}>
          {beside?.title ?? step?.title ?? title}
        </h1>
        {step?.ask && !beside ? (
          <p dir="auto" className={`mt-[0.4vh] line-clamp-3 whitespace-pre-wrap text-ink-soft ${ROOM_TITLE}`}>
            {step.ask}
          </p>
        ) : null}
        {round?.state === 'open' ? (
          <p className={`mt-[0.4vh] font-medium text-accent tabular-nums ${ROOM_TITLE}`}>
            {round.activity.kind === 'vote' ? `${words('dots', { count: round.activity.dots })} · ` : null}
            {turnoutWords(round, onBoard)}
          </p>
        ) : null}
      </div>
      {timer && step ? (
        <div className="shrink-0 text-[max(6.6vh,34px)] leading-none">
          <StepTimer key={step.id} timer={timer} rings={false} isStacked wordsClass={`text-ink-soft ${ROOM_TEXT}`} />
        </div>
      ) : null}
      {code ? (
        // It stays for the whole session, because somebody always comes late.
        <div className="w-[27vw] min-w-64 shrink-0">
          <JoinSign code={code} isForRoom />
        </div>
      ) : null}
      <div className="-me-[1vw] flex shrink-0">{actions}</div>
    </header>
  )
}

function stepCount(session: LiveSession): { number: number; count: number } {
  const step = currentStep(session)
  return { number: step ? session.steps.indexOf(step) + 1 : 0, count: session.steps.length }
}
