// The interface's language: which it is, and how to change it. The page keeps its state; only its words change.

'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useTransition } from 'react'
import { useLocale } from 'use-intl'
import type { Locale } from '@/lib/domain/localized'
import { writePreference } from './preference-cookie'

export interface LocaleSwitch {
  locale: Locale
  setLocale: (locale: Locale) => void
  /** The new words are on their way from the server. */
  switching: boolean
}

export function useLocaleSwitch(): LocaleSwitch {
  const locale = useLocale()
  const router = useRouter()
  const [switching, startTransition] = useTransition()
  const setLocale = useCallback(
    (next: Locale) => {
      writePreference('locale', next)
      startTransition(() => router.refresh())
    },
    [router],
  )
  return { locale, setLocale, switching }
}
