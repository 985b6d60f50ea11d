// The session's bar on a phone: the question with its time, and below it the controls for each moment. The rest is one
// touch away.

import { useTranslations } from 'use-intl'
import { DoneButton, HandButton } from '../together/my-marks'
import { HandsNews, RaisedHands, StackedFigures } from '../together/people-line'
import { useWayToPoint } from '../together/use-way-to-point'
import { MoreOfSession } from './more-of-session'
import type { SessionBarParts } from './session-bar-parts'
import { StepButtons } from './step-buttons'
import { StepTimer } from './step-timer'
import { ToView } from './to-view'
import { useAskedNow } from './use-asked-now'
import { useRunSession } from './use-run-session'

export function NarrowBar(parts: SessionBarParts) {
  const { boardId, me, mayRun, isRehearsal, awareness, activity, step, timer, here, mayTakePart, isMuted } = parts
  const t = useTranslations('session')
  return (
    <div className="flex flex-col gap-0.5 px-2 py-0.5">
      <div className="flex items-center gap-2">
        <StepAsked {...parts} />
        {here && mayRun ? (
          <StackedFigures boardId={boardId} me={me.id} people={here} mayRun={mayRun} awareness={awareness} />
        ) : null}
        {timer ? <StepTimer key={step.id} timer={timer} rings={!isMuted} isStacked /> : null}
      </div>
      <div className="flex items-center gap-0.5">
        {activity}
        <ToView {...parts} />
        {isRehearsal ? <span className="min-w-0 px-1 text-mute text-xs leading-4">{t('rehearsal')}</span> : null}
        {here && mayTakePart && !mayRun ? (
          <>
            <HandButton boardId={boardId} mine={here.mine} />
            <DoneButton boardId={boardId} stepId={step.id} mine={here.mine} />
          </>
        ) : null}
        {here && mayRun ? <RaisedHands boardId={boardId} mayRun={mayRun} hands={here.hands} isShort /> : null}
        {here ? <HandsNews hands={here.hands} /> : null}
        <div className="ms-auto flex shrink-0 items-center gap-0.5">
          {mayRun ? <Steps {...parts} /> : null}
          <MoreOfSession {...parts} />
        </div>
      </div>
    </div>
  )
}

/** The whole question; only a very long one is scrolled. */
function StepAsked({ boardId, session, step, number }: SessionBarParts) {
  const t = useTranslations('session')
  const asked = useAskedNow(boardId, step)
  return (
    <div role="status" className="max-h-[5.5lh] min-h-11 min-w-0 grow overflow-y-auto py-0.5 px-1 leading-5">
      <p className="flex items-baseline gap-2">
        <span className="shrink-0 text-mute text-xs tabular-nums">
          {t('stepOf', { number, count: session.steps.length })}
        </span>
        <strong dir="auto" className="min-w-0 font-semibold">
          {asked.title}
        </strong>
      </p>
      {asked.text ? (
        <p dir="auto" className="whitespace-pre-wrap text-ink-soft">
          {asked.text}
        </p>
      ) : null}
    </div>
  )
}

function Steps(parts: SessionBarParts) {
  const { boardId, session, editor } = parts
  const t = useTranslations('session')
  const run = useRunSession(boardId, session)
  useWayToPoint(editor, run.attend)
  return <StepButtons {...parts} run={run} word={t('nextShort')} />
}
