// Asks for confirmation before a brief is taken off the board for everyone; beside the brief, so that people see which.

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import type { BriefActions } from './use-briefs'

export interface RemoveBriefProps {
  remove: BriefActions['remove']
  briefId: string
  onDone: () => void
}

export function RemoveBrief({ remove, briefId, onDone }: RemoveBriefProps) {
  const t = useTranslations('brief')
  const tCommon = useTranslations('common')
  const errorMessage = useErrorMessage()
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => cancel.current?.focus(), [])

  const confirm = () => {
    remove.mutate(briefId, {
      onSuccess: onDone,
      onError: (error) => toast.error(t('error.remove'), { description: errorMessage(error) }),
    })
  }
  return (
    <div role="alertdialog" aria-label={t('menu.remove')} className="flex flex-col gap-2 bg-danger-soft px-4 py-3">
      <p className="leading-5">{t('remove.question')}</p>
      <div className="flex gap-2">
        <Button variant="danger" size="sm" busy={remove.isPending} onClick={confirm}>
          {t('remove.confirm')}
        </Button>
        <Button ref={cancel} size="sm" onClick={onDone}>
          {tCommon('cancel')}
        </Button>
      </div>
    </div>
  )
}
