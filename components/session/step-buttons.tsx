// The facilitator's buttons for back and forward.

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { RunSession } from './use-run-session'

export interface StepButtonsProps {
  run: RunSession
  /** The label of the button that goes forward. */
  onWord: string
}

export function StepButtons({ run: { goBack, goOn, isPending }, onWord }: StepButtonsProps) {
  const t = useTranslations('session')
  return (
    <>
      <IconButton label={t('back')} icon={<ChevronLeft />} disabled={!goBack} onClick={goBack} />
      {goOn ? (
        <Button data-bar-focus size="sm" variant="primary" icon={<ChevronRight />} busy={isPending} onClick={goOn}>
          {onWord}
        </Button>
      ) : null}
    </>
  )
}
