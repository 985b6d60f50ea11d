// The parts of the file that can't be read, place by place: where, what was found, what would be accepted; and what to
// do about it.

import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import type { BoardWords } from '@/lib/export/register-words'
import { acceptedWords } from '@/lib/import/accepted-words'
import type { ImportChoices, ImportPlan, ImportProblem } from '@/lib/import/import-plan'

const LISTED = 100

export interface ImportProblemsProps extends BoardWords {
  plan: ImportPlan
  headers: readonly string[]
  faulty: ImportChoices['faulty']
  onFaulty: (faulty: ImportChoices['faulty']) => void
}

export function ImportProblems({ plan, headers, criteria, locale, faulty, onFaulty }: ImportProblemsProps) {
  const t = useTranslations('import')
  const register = useTranslations('register')
  const { problems } = plan
  const worded = ({ problem, text, kind, target }: ImportProblem): string => {
    const found = text.trim().slice(0, 60)
    const words = { text: found, accepted: acceptedWords(target, { criteria, locale }) }
    switch (problem) {
      case 'not-of-kind':
        return t('problem.not-of-kind', { kind })
      case 'too-long':
        return t('problem.too-long', { count: text.trim().length })
      case 'not-editable':
        return register('problem.not-editable')
      default:
        return t(`problem.${problem}`, words)
    }
  }
  if (problems.length === 0) return null
  return (
    <section aria-label={t('problems')} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('problemCount', { count: problems.length, rows: plan.faulty })}</h3>
      <SelectField
        label={t('faulty')}
        value={faulty}
        options={(['without-value', 'leave-out'] as const).map((value) => ({ value, label: t(`faultyAre.${value}`) }))}
        onChange={(value) => value !== '' && onFaulty(value)}
        className="max-w-md"
      />
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard
        tabIndex={0}
        aria-label={t('problems')}
        className="max-h-44 overflow-y-auto rounded-lg bg-warning-soft px-3 py-2 text-warning"
      >
        {problems.slice(0, LISTED).map((problem) => (
          <li key={`${problem.row} ${problem.column} ${problem.problem}`} className="py-0.5">
            <strong className="font-semibold">
              {t('problemAt', {
                row: problem.row,
                column: headers[problem.column] || t('noHeader', { number: problem.column + 1 }),
              })}
            </strong>{' '}
            {worded(problem)}
          </li>
        ))}
        {problems.length > LISTED ? <li>{register('andMore', { count: problems.length - LISTED })}</li> : null}
      </ul>
    </section>
  )
}
