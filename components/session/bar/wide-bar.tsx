// The session's bar on a wide screen: one row if all of it fits; else the whole question with its time, and the controls
// below it. The facilitator's controls are always below, or they would jump from step to step. The end stands at the other
// side than the way to the next step.

import { clsx } from 'clsx'
import { Bell, BellOff, CircleStop, LocateFixed, Pause, Play, QrCode, Users } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { InvitePeople } from '../code/invite-people'
import { ShowInBar } from '../round/show-in-bar'
import { EverybodyMenu } from '../together/everybody-menu'
import { MyMarks } from '../together/my-marks'
import { PeopleLine } from '../together/people-line'
import { useWayToPoint } from '../together/use-way-to-point'
import { BarButton } from './bar-button'
import { EndSession } from './end-session'
import type { SessionBarParts } from './session-bar-parts'
import { StepButtons } from './step-buttons'
import { StepTimer } from './step-timer'
import { ToView } from './to-view'
import { useAskedNow } from './use-asked-now'
import { useRunSession } from './use-run-session'

export function WideBar(parts: SessionBarParts) {
  const { boardId, session, me, isRehearsal, mayRun, activity, awareness, step, number, timer, here } = parts
  const { mayTakePart, isMuted, onMute, showPlace, onLarge, openRounds } = parts
  const t = useTranslations('session')
  const invite = useTranslations('session.invite')
  const asked = useAskedNow(boardId, step)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
      <div className={clsx('flex min-w-0 grow-[999] items-center gap-x-3', mayRun && 'w-full')}>
        <div role="status" className="max-h-[6.5lh] min-w-0 grow overflow-y-auto whitespace-pre-wrap leading-5">
          <span className="me-2 text-mute text-xs tabular-nums">
            {isRehearsal ? `${t('rehearsal')} · ` : ''}
            {t('stepOf', { number, count: session.steps.length })}
          </span>
          <strong dir="auto" className="me-2 font-semibold">
            {asked.title}
          </strong>
          <span dir="auto" className="text-ink-soft">
            {asked.text}
          </span>
        </div>
        <div className="flex shrink-0 items-center gap-1">
          {activity}
          {timer ? <StepTimer key={step.id} timer={timer} rings={!isMuted} /> : null}
          {timer ? (
            <IconButton
              label={t(isMuted ? 'unmute' : 'mute')}
              icon={isMuted ? <BellOff /> : <Bell />}
              onClick={() => onMute(!isMuted)}
            />
          ) : null}
          <ToView {...parts} />
          {showPlace && !step.view ? (
            <IconButton label={t('toPlace')} icon={<LocateFixed />} onClick={showPlace} />
          ) : null}
        </div>
      </div>
      <div className="flex min-w-0 grow items-center justify-between gap-x-3">
        <div className="flex min-w-0 items-center gap-1">
          {mayRun ? <End {...parts} /> : null}
          {here && mayTakePart ? <MyMarks boardId={boardId} mayRun={mayRun} stepId={step.id} mine={here.mine} /> : null}
          {here ? (
            <PeopleLine boardId={boardId} me={me.id} mayRun={mayRun} awareness={awareness} people={here} />
          ) : null}
          {mayRun && !isRehearsal ? (
            <InvitePeople
              boardId={boardId}
              session={session}
              onLarge={onLarge}
              trigger={<BarButton label={invite('title')} wordFrom="xl" icon={<QrCode />} />}
            />
          ) : null}
        </div>
        {openRounds}
        {mayRun ? <Controls {...parts} /> : null}
      </div>
    </div>
  )
}

function End({ boardId, session, editor }: SessionBarParts) {
  const t = useTranslations('session')
  const run = useRunSession(boardId, session)
  // After the last step it is the way on, and stands there.
  if (!run.goOn) return null
  return (
    <EndSession
      boardId={boardId}
      session={session}
      run={run}
      editor={editor}
      trigger={<BarButton label={t('end')} wordFrom="lg" icon={<CircleStop />} busy={run.isClosing} />}
    />
  )
}

function Controls(parts: SessionBarParts) {
  const { boardId, session, editor, me, people, timer, attention } = parts
  const t = useTranslations('session')
  const together = useTranslations('together')
  const run = useRunSession(boardId, session)
  useWayToPoint(editor, run.attend)
  return (
    <div className="flex shrink-0 items-center gap-1">
      <EverybodyMenu
        boardId={boardId}
        editor={editor}
        me={me}
        people={people}
        attention={attention}
        onAttend={run.attend}
        trigger={<BarButton label={together('everybody')} wordFrom="md" icon={<Users />} />}
      />
      {timer?.kind === 'running' ? <IconButton label={t('pause')} icon={<Pause />} onClick={run.pause} /> : null}
      {timer?.kind === 'paused' ? <IconButton label={t('resume')} icon={<Play />} onClick={run.resume} /> : null}
      <Button size="sm" variant="ghost" aria-label={t('moreTime')} onClick={run.addTime}>
        {t('moreTimeShort')}
      </Button>
      {parts.isActivityShown ? null : <ShowInBar boardId={boardId} session={session} />}
      <StepButtons {...parts} run={run} word={t('next')} />
    </div>
  )
}
