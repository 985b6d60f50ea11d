// The limits that the server runs with, by the names under which the environment sets them.

'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import { environmentName } from '@/lib/protocol/environment-name'

export function LimitList({ limits }: { limits: Readonly<Record<string, number>> }) {
  const t = useTranslations('admin.overview')
  const format = useFormatter()
  return (
    <details className="group rounded-xl border border-line bg-panel">
      <summary className="flex cursor-pointer list-none items-center gap-2 rounded-xl px-4 py-3 pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 text-mute group-open:turned-open" />
        <span className="font-semibold text-sm">{t('limits')}</span>
        <span className="text-mute">{t('limitsHint')}</span>
      </summary>
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,24rem),1fr))] gap-x-8 px-4 pb-3">
        {Object.entries(limits).map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4 border-line border-t py-1 leading-5">
            <dt className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{environmentName(name)}</dt>
            <dd className="tabular-nums">{format.number(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
