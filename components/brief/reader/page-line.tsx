// Marks a page break of the source.

import { useTranslations } from 'use-intl'

export function PageLine({ label }: { label: string }) {
  const t = useTranslations('brief.reader')
  return (
    <div className="mb-2 flex select-none items-center gap-2 text-[10px] text-mute tabular-nums">
      <span className="shrink-0 ps-1">{t('page', { number: label })}</span>
      <span aria-hidden className="h-px grow bg-line" />
    </div>
  )
}
