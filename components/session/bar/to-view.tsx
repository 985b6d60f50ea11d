// The button that leads to the view which a step is about, in words: where the step happens is not on the canvas.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { SessionBarParts } from './session-bar-parts'

export function ToView({ step, mayRun, showPlace }: Pick<SessionBarParts, 'step' | 'mayRun' | 'showPlace'>) {
  const t = useTranslations('session.toView')
  if (!showPlace || !step.view) return null
  return (
    // The strongest button of a facilitator is the next step.
    <Button size="sm" variant={mayRun ? 'secondary' : 'primary'} onClick={showPlace}>
      {t(step.view)}
    </Button>
  )
}
