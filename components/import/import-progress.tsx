// How far an import is, and the way to stop it.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ShareBar } from '@/components/ui/share-bar'

export interface ImportProgressProps {
  /** Rows. */
  done: number
  total: number
  onStop: () => void
}

export function ImportProgress({ done, total, onStop }: ImportProgressProps) {
  const t = useTranslations('import')
  const words = t('running', { done, total })
  return (
    <div className="flex flex-col gap-3">
      <p>{words}</p>
      <ShareBar share={total === 0 ? 0 : done / total} progress={{ label: t('title'), words }} />
      <div className="flex justify-end">
        <Button onClick={onStop}>{t('stop')}</Button>
      </div>
    </div>
  )
}
