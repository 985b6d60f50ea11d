// The interface's language: which it is, and how to change it. The page keeps its state; only its words change.

'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useTransition } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { toast } from '@/components/ui/toaster'
import { languageWord } from '@/lib/domain/language-word'
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
  const t = useTranslations('common.settings')
  const setLocale = useCallback(
    (next: Locale) => {
      void isServerThere().then((isThere) => {
        if (!isThere) return toast.error(t('languageOffline', { language: languageWord(next, 'name') }))
        writePreference('locale', next)
        startTransition(() => router.refresh())
      })
    },
    [router, t],
  )
  return { locale, setLocale, switching }
}

/**
 * Without an answer the page would be left for one that says that there is no network, and with it what it holds. Asks for
 * the smallest thing that any proxy lets through.
 */
async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/icon.svg', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}
