// The running session on everybody's screen: the step, its question and the time left; and for the facilitator,
// forward, back, more time, and the end.

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useIsNarrow } from '@/components/ui/use-media-query'
import { currentStep } from '@/lib/domain/session/session'
import { LargeSign } from '../code/invite-people'
import { useMayTakePart } from '../rounds-api'
import { useServerClock } from '../server-clock'
import { usePeopleHere } from '../together/people-api'
import { isBellMuted, muteBell } from './bell'
import { LeftBehind } from './left-behind'
import { NarrowBar } from './narrow-bar'
import { RecordingSign } from './recording-sign'
import type { SessionBarProps } from './session-bar-parts'
import { useFirstSight } from './use-first-sight'
import { useGathering } from './use-gathering'
import { WideBar } from './wide-bar'

export interface SessionBarFocus {
  /** The bar gets the keyboard, at the control that leads on. */
  takesFocus: boolean
  onFocused: () => void
}

export function SessionBar({ takesFocus, onFocused, ...props }: SessionBarProps & SessionBarFocus) {
  const { boardId, session, isRehearsal, editor, screen } = props
  const t = useTranslations('session')
  const [isMuted, setIsMuted] = useState(isBellMuted)
  const [isLarge, setIsLarge] = useState(false)
  const isNarrow = useIsNarrow()
  const step = currentStep(session)
  useServerClock(true)
  const mayTakePart = useMayTakePart(boardId)
  useFirstSight(editor, session.id, step)
  const showPlace = useGathering(editor, step, screen)
  const here = usePeopleHere(boardId, isRehearsal ? undefined : session)
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!takesFocus || !bar.current) return
    const on = bar.current.querySelector<HTMLElement>('[data-bar-focus]') ?? bar.current.querySelector('button')
    on?.focus()
    onFocused()
  }, [takesFocus, onFocused])
  const { course, steps } = session
  if (!step || course.kind !== 'running') return null
  const isElsewhere = step.view ? step.view !== screen.name : step.placeId !== null
  const Layout = isNarrow ? NarrowBar : WideBar
  return (
    <section ref={bar} aria-label={t('bar')} className="shrink-0 border-line border-b bg-accent-soft">
      <Layout
        {...props}
        step={step}
        number={steps.indexOf(step) + 1}
        timer={course.timer}
        attention={course.attention}
        here={here}
        mayTakePart={mayTakePart}
        isMuted={isMuted}
        onMute={(muted) => {
          muteBell(muted)
          setIsMuted(muted)
        }}
        onLarge={() => setIsLarge(true)}
        showPlace={isElsewhere ? showPlace : undefined}
      />
      <div className="px-3 pb-1 text-xs empty:hidden">
        <RecordingSign session={session} />
      </div>
      {props.mayRun && !isRehearsal ? <LeftBehind boardId={boardId} session={session} /> : null}
      <LargeSign session={session} open={isLarge} onOpenChange={setIsLarge} />
    </section>
  )
}
