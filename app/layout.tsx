// The frame of every page: language, theme before the first paint, words and providers.

import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { THEME_SCRIPT } from '@/components/settings/theme-script'
import { MESSAGES } from '@/lib/i18n/messages'
import { NONCE_HEADER } from '@/server/http/content-security-policy'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'
import './globals.css'
import { AppProviders } from './providers/app-providers'

export const metadata: Metadata = {
  title: { default: 'Foreboard', template: '%s · Foreboard' },
  description: 'A shared scenario board: policy briefs become cards, placed, scored and linked together.',
  // Board and invite addresses are nobody else's business.
  referrer: 'same-origin',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f6f4' },
    { media: '(prefers-color-scheme: dark)', color: '#16181b' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const requestHeaders = await headers()
  const locale = pickLocale(requestHeaders, getRuntime().settings.defaultLocale)
  const nonce = requestHeaders.get(NONCE_HEADER) ?? undefined
  return (
    // The script below sets an attribute that React doesn't know of.
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, before the first paint */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        <AppProviders locale={locale} messages={MESSAGES[locale]} now={new Date()}>
          {children}
        </AppProviders>
      </body>
    </html>
  )
}
