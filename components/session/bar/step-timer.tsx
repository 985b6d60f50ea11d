// The time that a step has left, the same on every screen: calm, then in colour and words when a minute is left and when
// the time is up. A bell rings where the person wants one.

import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type Timer, timeLeft } from '@/lib/domain/session/timer'
import { useServerNow } from '../server-clock'
import { ringBell } from './bell'

const SOON_MS = 60_000

export interface StepTimerProps {
  timer: Timer
  rings: boolean
  /** Its words stand below the time, for a narrow place. */
  isStacked?: boolean
  /** How its words look. */
  wordsClass?: string
}

export function StepTimer({ timer, rings, isStacked = false, wordsClass = 'text-mute text-xs' }: StepTimerProps) {
  const t = useTranslations('session.timer')
  const leftMs = timeLeft(timer, useServerNow(timer.kind === 'running'))
  const phase = timer.kind === 'paused' ? 'paused' : leftMs <= 0 ? 'up' : leftMs <= SOON_MS ? 'soon' : 'calm'
  const before = useRef(phase)
  useEffect(() => {
    if (rings && before.current !== phase && phase === 'up') ringBell()
    before.current = phase
  }, [phase, rings])
  return (
    <span className={clsx('flex shrink-0 items-center', isStacked ? 'flex-col' : 'gap-1.5')}>
      <span
        role="timer"
        aria-label={t('left', { time: clockFace(leftMs) })}
        className={clsx(
          'rounded-md px-[0.5em] py-[0.1em] font-semibold tabular-nums',
          phase === 'up'
            ? 'bg-danger-soft text-danger'
            : phase === 'soon'
              ? 'bg-warning-soft text-warning'
              : 'bg-hover',
        )}
      >
        {clockFace(leftMs)}
      </span>
      <span role="status" className={phase === 'calm' ? 'sr-only' : clsx('whitespace-nowrap', wordsClass)}>
        {phase === 'calm' ? '' : t(phase)}
      </span>
    </span>
  )
}

/** Such as 4:05, or 1:02:30, of the second that has begun; below nought with a minus, as it goes on beyond the end. */
export function clockFace(ms: number): string {
  const seconds = ms > 0 ? Math.ceil(ms / 1_000) : Math.floor(-ms / 1_000)
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] ? parts : parts.slice(1)
  const text = shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
  return ms <= -1_000 ? `−${text}` : text
}
