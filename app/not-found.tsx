// The page for an address that leads nowhere, or to something that isn't shared with the visitor. Every page carries it
// in case it is needed, so the server alone draws it, without scripts.

import { headers } from 'next/headers'
import { EmptyState } from '@/components/ui/empty-state'
import { HomeLink } from '@/components/ui/home-link'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export default async function NotFound() {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  const words = wordsIn(locale).errors.page
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState icon={<NothingFound />} title={words.notFoundTitle} actions={<HomeLink>{words.home}</HomeLink>}>
        {words.notFoundText}
      </EmptyState>
    </main>
  )
}

/** Lucide's `search-x` as plain SVG, because Lucide's component would need a script. */
function NothingFound() {
  return (
    <svg aria-hidden viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
      <path d="m13.5 8.5-5 5m0-5 5 5M21 21l-4.3-4.3" />
      <circle cx="11" cy="11" r="8" />
    </svg>
  )
}
