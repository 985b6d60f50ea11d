// The providers around every page: words, the server's answers, the theme, and short messages.

'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { QueryProvider } from '@/components/api/query-provider'
import { ThemeKeeper } from '@/components/settings/theme-keeper'
import type { Locale } from '@/lib/domain/localized'
import type { Messages } from '@/lib/i18n/messages'
import { AppToaster } from './app-toaster'

export interface AppProvidersProps {
  locale: Locale
  messages: Messages
  /** The server's clock when it drew the page, so that "5 minutes ago" is the same text in both places. */
  now: Date
  children: ReactNode
}

export function AppProviders({ locale, messages, now, children }: AppProvidersProps) {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <IntlProvider locale={locale} messages={messages} now={now} timeZone={timeZone}>
      <QueryProvider>
        <ThemeKeeper />
        {children}
        <AppToaster />
      </QueryProvider>
    </IntlProvider>
  )
}
