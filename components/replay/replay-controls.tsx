// Playing a recording: what happens in words, the way through it with its marks, and the ways to play it.

import { clsx } from 'clsx'
import { Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Segmented } from '@/components/ui/segmented'
import { useFormatter } from '@/components/ui/use-formatter'
import type { ReplayPlan } from '@/lib/domain/session/replay-plan'
import type { Mark } from './mark-words'
import type { Playing } from './use-playing'

export interface ReplayControlsProps {
  plan: ReplayPlan
  playing: Playing
  /** The moment of the session that is shown. */
  time: number
  marks: readonly Mark[]
  /** The latest mark in words; '' before the first. */
  said: string
  /** So many cards are covered because they are being rated. */
  coveredCount: number
  /** Goes to the mark before or after the moment. */
  onMark: (direction: 1 | -1) => void
}

const SPEEDS = [0.5, 1, 2] as const

export function ReplayControls({ plan, playing, time, marks, said, coveredCount, onMark }: ReplayControlsProps) {
  const t = useTranslations('replay')
  const format = useFormatter()
  const { positionMs, isPlaying, speed } = playing
  const clock = format.dateTime(new Date(time), { timeStyle: 'medium' })
  const covered = coveredCount > 0 ? t('covered', { count: coveredCount }) : ''
  return (
    <section
      aria-label={t('controls')}
      className="flex shrink-0 flex-col gap-1.5 border-line border-t bg-panel px-3 py-2"
    >
      <div className="flex min-h-[2lh] items-start gap-3 leading-5 sm:min-h-[1lh]">
        <p role="status" className="line-clamp-2 min-w-0 grow text-pretty break-words" data-testid="said">
          <strong className="font-semibold">{said}</strong>
          {covered === '' ? null : <span className="text-ink-soft"> · {covered}</span>}
        </p>
        <time className="shrink-0 text-mute tabular-nums">{clock}</time>
      </div>
      {/* A player runs from left to right in every language, and so do its signs and keys. */}
      <div dir="ltr" className="relative">
        <input
          type="range"
          aria-label={t('position')}
          aria-valuetext={[clock, said, covered].filter((text) => text !== '').join(' · ')}
          className="h-8 w-full accent-[var(--color-accent)] pointer-coarse:h-11"
          min={0}
          max={plan.lengthMs}
          step={1}
          value={positionMs}
          onChange={(event) => playing.seek(Number(event.target.value))}
        />
        <div aria-hidden className="pointer-events-none absolute inset-x-2 bottom-0 h-1.5">
          {marks.map((mark, i) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name than their place
              key={i}
              className={clsx(
                'absolute bottom-0 -translate-x-1/2',
                mark.kind === 'step' ? 'h-1.5 w-0.5 bg-ink-soft' : 'size-1.5 rounded-full bg-accent',
              )}
              style={{ left: `${(plan.positionAt(mark.at) / plan.lengthMs) * 100}%` }}
            />
          ))}
        </div>
      </div>
      <div dir="ltr" className="flex flex-wrap items-center gap-1.5">
        <Button
          variant="primary"
          icon={isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
          onClick={() => playing.play(!isPlaying)}
        >
          {t(isPlaying ? 'pause' : 'play')}
        </Button>
        <IconButton label={t('before')} shortcut="Shift ←" icon={<SkipBack />} onClick={() => onMark(-1)} />
        <IconButton label={t('after')} shortcut="Shift →" icon={<SkipForward />} onClick={() => onMark(1)} />
        <Segmented
          hideLabel
          className="ms-auto"
          label={t('speed')}
          value={speed}
          options={SPEEDS.map((value) => ({
            value,
            // A Japanese line may end before the sign.
            label: <span className="whitespace-nowrap">{t('times', { speed: value })}</span>,
          }))}
          onChange={(value) => playing.setSpeed(value ?? 1)}
        />
      </div>
    </section>
  )
}
