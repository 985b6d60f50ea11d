// The frame of every page: language, theme before the first paint, words and providers.

import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { LegalPagesProvider } from '@/components/settings/branding'
import { LogosProvider } from '@/components/settings/server-logo'
import { THEME_SCRIPT } from '@/components/settings/theme-script'
import type { Branding } from '@/lib/domain/branding'
import { ALL_LANGUAGES } from '@/lib/i18n/all-languages'
import type { Language } from '@/lib/i18n/words'
import { type AccentShades, accentShades } from '@/lib/std/accent-shades'
import { directionOfLanguage } from '@/lib/std/text-direction'
import { NONCE_HEADER } from '@/server/http/content-security-policy'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'
import './globals.css'
import { AppProviders } from './providers/app-providers'

const METADATA: Metadata = {
  description: 'A shared scenario board: policy briefs become cards, placed, scored and linked together.',
  // Board and invite addresses are nobody else's business.
  referrer: 'same-origin',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
}

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await getRuntime().branding()
  const title = name ?? 'Foreboard'
  // A name may have the sign that stands for the page's own title.
  return { ...METADATA, title: { default: title, template: `%s · ${title.replaceAll('%s', '%')}` } }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // The keyboard of a touched screen makes the page smaller, instead of lying over its lower half.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f6f4' },
    { media: '(prefers-color-scheme: dark)', color: '#16181b' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const requestHeaders = await headers()
  const locale = pickLocale(requestHeaders, getRuntime().settings.defaultLocale)
  const direction = directionOfLanguage(locale)
  const nonce = requestHeaders.get(NONCE_HEADER) ?? undefined
  const [branding, logos] = await Promise.all([getRuntime().branding(), getRuntime().logos()])
  return (
    // The script below sets an attribute that React doesn't know of.
    <html lang={locale} dir={direction} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, before the first paint */}
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
        {branding.accent === null ? null : <style nonce={nonce}>{accentStyle(branding.accent)}</style>}
      </head>
      <body>
        <AppProviders
          locale={locale}
          direction={direction}
          language={named(ALL_LANGUAGES[locale], branding)}
          now={new Date()}
          timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        >
          <LegalPagesProvider pages={{ imprintUrl: branding.imprintUrl, privacyUrl: branding.privacyUrl }}>
            <LogosProvider logos={logos}>{children}</LogosProvider>
          </LegalPagesProvider>
        </AppProviders>
      </body>
    </html>
  )
}

/** The words of the interface, with the server's own name in place of ours. */
function named({ messages, content }: Language, { name }: Branding): Language {
  const common = name === null ? messages.common : { ...messages.common, appName: name }
  return { messages: { ...messages, common }, content }
}

/** Goes before app/globals.css by its weight, wherever it stands. */
function accentStyle(accent: string): string {
  const rule = (selector: string, shades: AccentShades) =>
    `${selector}{--accent:${shades.accent};--accent-ink:${shades.ink};--accent-strong:${shades.strong};--accent-soft:${shades.soft}}`
  const { light, dark } = accentShades(accent)
  return rule('html:root', light) + rule('html:root[data-theme=dark]', dark)
}
