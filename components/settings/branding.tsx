// What the server calls itself and where its legal pages are, for every page; and the line at the foot of the pages on which
// people come in.

'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { useTranslations } from 'use-intl'
import type { Branding } from '@/lib/domain/branding'

type LegalPages = Pick<Branding, 'imprintUrl' | 'privacyUrl'>

const Legal = createContext<LegalPages>({ imprintUrl: null, privacyUrl: null })

export function LegalPagesProvider({ pages, children }: { pages: LegalPages; children: ReactNode }) {
  return <Legal value={pages}>{children}</Legal>
}

/** Nothing where the server has neither. */
export function LegalFoot() {
  const t = useTranslations('common.legal')
  const { imprintUrl, privacyUrl } = useContext(Legal)
  const links = [
    [t('imprint'), imprintUrl],
    [t('privacy'), privacyUrl],
  ].filter((link): link is [string, string] => link[1] !== null)
  if (links.length === 0) return null
  return (
    <footer className="mt-auto flex flex-wrap justify-center gap-x-5 px-4 pt-8 pb-5 text-mute">
      {links.map(([word, url]) => (
        <a
          key={word}
          href={url}
          className="relative hover:text-ink hover:underline pointer-coarse:py-3"
          rel="noreferrer"
        >
          {word}
        </a>
      ))}
    </footer>
  )
}
