// tldraw with its words in the page's language, which are fetched before it is drawn: it looks for them once.

import { type ComponentProps, Suspense, use, useState } from 'react'
import { Tldraw } from 'tldraw'
import type { Locale } from '@/lib/domain/localized'
import { assetUrls } from './asset-urls'

type TldrawWithoutUrls = Omit<ComponentProps<typeof Tldraw>, 'assetUrls'>

export interface WordedTldrawProps extends TldrawWithoutUrls {
  /** tldraw keeps the addresses of the first one when people choose another. */
  readonly pageLocale: Locale
}

export function WordedTldraw({ pageLocale, ...props }: WordedTldrawProps) {
  const [firstLocale] = useState(pageLocale)
  return (
    <Suspense fallback={null}>
      <WithUrls locale={firstLocale} {...props} />
    </Suspense>
  )
}

function WithUrls({ locale, ...props }: TldrawWithoutUrls & { readonly locale: Locale }) {
  return <Tldraw {...props} assetUrls={use(assetUrls(locale))} />
}
