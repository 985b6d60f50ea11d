// The ways to what is open besides the thing in front: other votes and ratings, and the step of the session.

import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { Round } from '@/lib/domain/session/round'
import type { SessionStep } from '@/lib/domain/session/session'
import { ACTIVITY_ICONS } from '../round/activity-mark'

export interface AlsoOpenProps {
  rounds: readonly Round[]
  /** The step to go back to; undefined where it is in front, or no session runs. */
  step: SessionStep | undefined
  /** Undefined stands for the step. */
  onShow: (roundId: string | undefined) => void
}

export function AlsoOpen({ rounds, step, onShow }: AlsoOpenProps) {
  const t = useTranslations('takePart.also')
  if (rounds.length === 0 && !step) return null
  return (
    <nav aria-label={t('label')} className="flex flex-col gap-2 border-line border-t pt-4">
      {step ? (
        <Button icon={<ArrowLeft />} className="justify-start" onClick={() => onShow(undefined)}>
          <span className="truncate">{t('step', { title: step.title })}</span>
        </Button>
      ) : null}
      {rounds.map(({ id, title, activity }) => (
        <Button key={id} icon={ACTIVITY_ICONS[activity.kind]} className="justify-start" onClick={() => onShow(id)}>
          <span className="truncate">{t('round', { title })}</span>
        </Button>
      ))}
    </nav>
  )
}
