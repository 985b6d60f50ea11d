// The state of the session, for newcomers as for everybody else: the step, its question, and the time left.

import { useTranslations } from 'use-intl'
import { isBellMuted } from '@/components/session/bar/bell'
import { RecordingSign } from '@/components/session/bar/recording-sign'
import { StepTimer } from '@/components/session/bar/step-timer'
import type { LiveSession, SessionStep } from '@/lib/domain/session/session'

export interface StepNowProps {
  session: LiveSession
  step: SessionStep
  /** It stands above already: a script of the same name isn't said once more. */
  boardTitle: string
}

export function StepNow({ session, step, boardTitle }: StepNowProps) {
  const { title, steps, course } = session
  const t = useTranslations('session')
  const timer = course.kind === 'running' ? course.timer : null
  return (
    <section aria-label={t('bar')} className="flex flex-col gap-1">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <p className="min-w-0 truncate text-mute tabular-nums">
          {t('stepOf', { number: steps.indexOf(step) + 1, count: steps.length })}
          {title === boardTitle ? null : ` · ${title}`}
        </p>
        {timer ? (
          <span className="shrink-0 text-lg">
            <StepTimer key={step.id} timer={timer} rings={!isBellMuted()} />
          </span>
        ) : null}
      </div>
      <RecordingSign session={session} />
      <div role="status">
        <h1 dir="auto" className="text-balance font-semibold text-xl leading-7 [overflow-wrap:anywhere]">
          {step.title}
        </h1>
        {step.ask ? (
          <p dir="auto" className="mt-1 whitespace-pre-wrap text-[15px] leading-6 [overflow-wrap:anywhere]">
            {step.ask}
          </p>
        ) : null}
      </div>
    </section>
  )
}
