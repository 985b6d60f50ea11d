// How far an import is, and the way to stop it.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

export interface ImportProgressProps {
  /** Rows. */
  done: number
  total: number
  onStop: () => void
}

export function ImportProgress({ done, total, onStop }: ImportProgressProps) {
  const t = useTranslations('import')
  return (
    <div className="flex flex-col gap-3">
      <p>{t('running', { done, total })}</p>
      <div
        role="progressbar"
        aria-label={t('title')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div className="h-full bg-accent" style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </div>
      <div className="flex justify-end">
        <Button onClick={onStop}>{t('stop')}</Button>
      </div>
    </div>
  )
}
