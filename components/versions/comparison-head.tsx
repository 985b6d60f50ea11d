// How much differs in a comparison, and ways to take it along: as text, and as the report of the changes.

import { Download, FileText } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { isFiltering, NO_FILTER } from './comparison-filter'
import { NOW, type OpenComparison } from './use-comparison'

export interface ComparisonHeadProps {
  boardId: string
  comparison: OpenComparison
  /** The number of changes that are listed. */
  count: number
}

export function ComparisonHead({ boardId, comparison, count }: ComparisonHeadProps) {
  const { from, to, filter, setFilter } = comparison
  const t = useTranslations('versions.comparison')
  const locale = useLocale()
  const timeZone = useTimeZone() ?? 'UTC'
  const isFiltered = isFiltering(filter)
  const isSame = count === 0
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p role="status" className="text-mute text-xs">
        {isSame ? t(isFiltered ? 'noneLeft' : 'same') : t('count', { count })}
      </p>
      {isFiltered ? (
        <Button size="sm" variant="ghost" onClick={() => setFilter(NO_FILTER)}>
          {t('clear')}
        </Button>
      ) : isSame ? null : (
        <span className="flex flex-wrap">
          <a
            download
            href={`/api/boards/${boardId}/versions/compare?from=${from}&to=${to}&format=markdown&language=${locale}`}
            className={buttonClass('ghost', 'sm')}
          >
            <Download aria-hidden />
            {t('download')}
          </a>
          {to === NOW ? (
            <a
              download
              href={`/api/boards/${boardId}/report?since=${from}&language=${locale}&timeZone=${encodeURIComponent(timeZone)}`}
              className={buttonClass('ghost', 'sm')}
            >
              <FileText aria-hidden />
              {t('report')}
            </a>
          ) : null}
        </span>
      )}
    </div>
  )
}
