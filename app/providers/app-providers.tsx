// The providers around every page: its language, the server's answers, the theme, and short messages.

'use client'

import { Direction as RadixDirection } from 'radix-ui'
import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { QueryProvider } from '@/components/api/query-provider'
import { ThemeKeeper } from '@/components/settings/theme-keeper'
import { useTimeZone } from '@/components/ui/use-time-zone'
import { useTypedInSight } from '@/components/ui/use-typed-in-sight'
import type { Locale } from '@/lib/domain/localized'
import { type Language, provideLanguage } from '@/lib/i18n/words'
import type { Direction } from '@/lib/std/text-direction'
import { AppToaster } from './app-toaster'

export interface AppProvidersProps {
  locale: Locale
  /** The direction of the page, which is that of its language. */
  direction: Direction
  language: Language
  /** The server's clock when it drew the page, so that "5 minutes ago" is the same text in both places. */
  now: Date
  /** The server's, in which it drew the page. */
  timeZone: string
  children: ReactNode
}

export function AppProviders({ locale, direction, language, now, timeZone, children }: AppProvidersProps) {
  // Before anything is drawn: the canvas, exports and texts that are data look their words up outside of React.
  provideLanguage(locale, language)
  useTypedInSight()
  return (
    <IntlProvider locale={locale} messages={language.messages} now={now} timeZone={useTimeZone(timeZone)}>
      <RadixDirection.Provider dir={direction}>
        <QueryProvider>
          <ThemeKeeper />
          {children}
          <AppToaster />
        </QueryProvider>
      </RadixDirection.Provider>
    </IntlProvider>
  )
}
