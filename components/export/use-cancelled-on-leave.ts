// Cancels what the dialog makes when the dialog goes away, and says so: a person who waits for a file must not wait in vain.

import { type RefObject, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '@/components/ui/toaster'

/** `running`: what is being made now, if anything is. */
export function useCancelledOnLeave(running: RefObject<AbortController | null>): void {
  const t = useTranslations('export')
  const words = t('cancelled')
  useEffect(
    () => () => {
      if (!running.current) return
      running.current.abort()
      toast(words)
    },
    [running, words],
  )
}
