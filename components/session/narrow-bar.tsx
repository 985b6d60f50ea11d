// The session's bar on a phone: the question with its time, and below it the controls for each moment. The rest is one
// touch away.

import { useTranslations } from 'use-intl'
import { Popover } from '@/components/ui/popover'
import { MoreOfSession } from './more-of-session'
import type { SessionBarParts } from './session-bar-parts'
import { StepButtons } from './step-buttons'
import { StepTimer } from './step-timer'
import { DoneButton, HandButton } from './together/my-marks'
import { HandsNews, RaisedHands, StackedFigures } from './together/people-line'
import { useWayToPoint } from './together/use-way-to-point'
import { useRunSession } from './use-run-session'

export function NarrowBar(parts: SessionBarParts) {
  const { boardId, mayRun, isRehearsal, awareness, activity, step, timer, here, mayTakePart, isMuted } = parts
  const t = useTranslations('session')
  return (
    <div className="flex flex-col gap-0.5 px-2 py-0.5">
      <div className="flex items-center gap-2">
        <StepAsked {...parts} />
        {here && mayRun ? <StackedFigures people={here} awareness={awareness} /> : null}
        {timer ? <StepTimer key={step.id} timer={timer} rings={!isMuted} isStacked /> : null}
      </div>
      <div className="flex items-center gap-0.5">
        {activity}
        {isRehearsal ? <span className="min-w-0 px-1 text-mute text-xs leading-4">{t('rehearsal')}</span> : null}
        {here && mayTakePart && !mayRun ? (
          <>
            <HandButton {...{ boardId }} mine={here.mine} />
            <DoneButton {...{ boardId }} stepId={step.id} mine={here.mine} />
          </>
        ) : null}
        {here && mayRun ? <RaisedHands {...{ boardId, mayRun }} hands={here.hands} isShort /> : null}
        {here ? <HandsNews hands={here.hands} /> : null}
        <div className="ml-auto flex shrink-0 items-center gap-0.5">
          {mayRun ? <Steps {...parts} /> : null}
          <MoreOfSession {...parts} />
        </div>
      </div>
    </div>
  )
}

/** Two lines of text, which open what they have no room for. */
function StepAsked({ session, step, number }: SessionBarParts) {
  const t = useTranslations('session')
  const stepOf = t('stepOf', { number, count: session.steps.length })
  return (
    <div role="status" className="min-w-0 grow">
      <Popover
        label={t('ask')}
        className="max-w-[calc(100vw-1rem)]"
        trigger={
          <button type="button" className="flex min-h-11 w-full flex-col justify-center rounded-md px-1 text-left">
            <span className="flex w-full items-baseline gap-2">
              <span className="shrink-0 text-mute text-xs tabular-nums">{stepOf}</span>
              <strong className="min-w-0 truncate font-semibold">{step.title}</strong>
            </span>
            {step.ask ? <span className="w-full truncate text-ink-soft">{step.ask}</span> : null}
          </button>
        }
      >
        <p className="text-mute text-xs">{stepOf}</p>
        <h2 className="font-semibold">{step.title}</h2>
        {step.ask ? <p className="mt-1 whitespace-pre-wrap leading-5">{step.ask}</p> : null}
      </Popover>
    </div>
  )
}

function Steps({ boardId, session, isRehearsal, editor }: SessionBarParts) {
  const t = useTranslations('session')
  const run = useRunSession(boardId, session, isRehearsal)
  useWayToPoint(editor, run.attend)
  return <StepButtons run={run} onWord={t('nextShort')} />
}
