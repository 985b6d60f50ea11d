// Leads through the pages of a list. A list of one page has none.

'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

export interface PagerProps {
  page: number
  pageSize: number
  total: number
  onChange: (page: number) => void
}

export function Pager({ page, pageSize, total, onChange }: PagerProps) {
  const t = useTranslations('admin.pager')
  if (total <= pageSize && page === 1) return null
  const last = Math.max(1, Math.ceil(total / pageSize))
  return (
    <nav aria-label={t('label')} className="flex items-center justify-end gap-2">
      <span className="me-1 text-mute tabular-nums" aria-live="polite">
        {t('range', { from: Math.min(total, (page - 1) * pageSize + 1), to: Math.min(total, page * pageSize), total })}
      </span>
      <Button icon={<ChevronLeft />} disabled={page <= 1} onClick={() => onChange(page - 1)}>
        {t('previous')}
      </Button>
      <Button disabled={page >= last} onClick={() => onChange(page + 1)}>
        {t('next')}
        <ChevronRight />
      </Button>
    </nav>
  )
}
