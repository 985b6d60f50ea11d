// The facilitator's buttons for back and forward.

import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import { NextStep, type NextStepProps } from './next-step'

export function StepButtons(props: NextStepProps) {
  const t = useTranslations('session')
  const { goBack } = props.run
  return (
    <>
      <IconButton label={t('back')} icon={<ChevronLeft />} disabled={!goBack} onClick={() => goBack?.()} />
      <NextStep {...props} />
    </>
  )
}
