// The upper part of the projector's screen: the step, its question and the time, in letters for the back row.

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { JoinSign } from '@/components/session/join-sign'
import { StepTimer } from '@/components/session/step-timer'
import type { Round } from '@/lib/domain/session/round'
import { currentStep, type LiveSession } from '@/lib/domain/session/session'

export interface ProjectorHeadProps {
  title: string
  session: LiveSession | undefined
  /** The current step's round. */
  round: Round | undefined
  actions: ReactNode
}

export function ProjectorHead({ title, session, round, actions }: ProjectorHeadProps) {
  const t = useTranslations('session')
  const words = useTranslations('together.projectorScreen')
  const step = session && currentStep(session)
  const timer = session?.course.kind === 'running' ? session.course.timer : null
  return (
    <header className="flex shrink-0 items-start gap-[2vw] max-md:flex-wrap border-line border-b bg-panel px-[2vw] py-[1.6vh]">
      <div role="status" className="min-w-0 grow max-md:basis-full">
        <p className="truncate text-[max(1.1vw,14px)] text-mute">
          {session && step ? `${session.title} · ${t('stepOf', stepCount(session))}` : words('noSession')}
        </p>
        <h1 className="truncate font-semibold text-[max(2.8vw,26px)] leading-tight">{step?.title ?? title}</h1>
        {step?.ask ? (
          <p className="mt-[0.6vh] line-clamp-3 whitespace-pre-wrap text-[max(1.5vw,17px)] text-ink-soft leading-snug">
            {step.ask}
          </p>
        ) : null}
        {round?.state === 'open' ? (
          <p className="mt-[0.6vh] text-[max(1.3vw,15px)] text-accent tabular-nums">
            {words(`turnout.${round.activity.kind}`, { count: round.turnout })}
          </p>
        ) : null}
      </div>
      {timer && step ? (
        <div className="shrink-0 text-[max(4vw,36px)] leading-none">
          <StepTimer key={step.id} timer={timer} rings={false} />
        </div>
      ) : null}
      {session?.joinCode ? (
        // For as long as the session takes: somebody always comes late.
        <div className="w-[22vw] min-w-64 shrink-0">
          <JoinSign code={session.joinCode} />
        </div>
      ) : null}
      <div className="-mr-[1vw] flex shrink-0 opacity-60 focus-within:opacity-100 hover:opacity-100">{actions}</div>
    </header>
  )
}

function stepCount(session: LiveSession): { number: number; count: number } {
  const step = currentStep(session)
  return { number: step ? session.steps.indexOf(step) + 1 : 0, count: session.steps.length }
}
