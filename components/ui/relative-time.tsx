// A moment in everyday words, which updates by itself; the exact time shows on hover.

'use client'

import { useTranslations } from 'use-intl'
import { timeDistance } from '@/lib/i18n/time-distance'
import { useClock } from './use-clock'
import { useFormatter } from './use-formatter'

/** The words for a moment (ms since 1970): "5 minutes ago", or its date when it is a week old or older. */
export function useTimeAgo(): (thenMs: number) => string {
  const t = useTranslations('common.time')
  const format = useFormatter()
  const now = useClock()
  return (thenMs) => {
    const distance = timeDistance(thenMs, now)
    switch (distance.kind) {
      case 'now':
        return t('now')
      case 'ago':
        return format.relativeTime(thenMs, { now, unit: distance.unit })
      case 'date':
        return format.dateTime(thenMs, { dateStyle: 'medium' })
    }
  }
}

export function RelativeTime({ at }: { at: string }) {
  const timeAgo = useTimeAgo()
  const format = useFormatter()
  const ms = Date.parse(at)
  return (
    // Browsers write some spaces of an exact time differently from the server.
    <time dateTime={at} title={format.dateTime(ms, { dateStyle: 'full', timeStyle: 'short' })} suppressHydrationWarning>
      {timeAgo(ms)}
    </time>
  )
}
