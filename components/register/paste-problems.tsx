// Which places weren't changed, and why, each in words.

import { TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import type { Locale } from '@/lib/domain/localized'
import { columnWord } from '@/lib/export/register-words'
import type { PlaceProblem } from './write-cells'

const LISTED = 5

export interface PasteProblemsProps {
  problems: readonly PlaceProblem[]
  locale: Locale
  onClose: () => void
}

export function PasteProblems({ problems, locale, onClose }: PasteProblemsProps) {
  const t = useTranslations('register')
  if (problems.length === 0) return null
  return (
    <section role="alert" className="flex shrink-0 gap-2 border-line border-b bg-warning-soft px-3 py-2 text-warning">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 grow">
        <p className="font-semibold">{t('pasteProblems', { count: problems.length })}</p>
        <ul>
          {problems.slice(0, LISTED).map(({ row, column, text, problem }) => (
            <li key={`${row.id} ${column.id}`} className="truncate">
              {t('problemAt', {
                ref: row.card.ref,
                column: columnWord(column, locale),
                problem: t(`problem.${problem}`, { text: text.slice(0, 60) }),
              })}
            </li>
          ))}
          {problems.length > LISTED ? <li>{t('andMore', { count: problems.length - LISTED })}</li> : null}
        </ul>
      </div>
      <IconButton size="sm" label={t('dismiss')} icon={<X />} onClick={onClose} />
    </section>
  )
}
