// The words of the file for steps of the board's scales, each with the step that it becomes.

import { useTranslations } from 'use-intl'
import { SelectField } from '@/components/ui/select-field'
import type { Step } from '@/lib/domain/cards/card-fields'
import { stepText } from '@/lib/domain/criteria/scale'
import { textIn } from '@/lib/domain/localized'
import type { BoardWords } from '@/lib/export/register-words'
import type { StepWords, UnknownStep } from '@/lib/import/step-words'

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]

export interface StepWordsMappingProps extends BoardWords {
  words: readonly UnknownStep[]
  steps: StepWords
  onStep: (key: string, step: Step | undefined) => void
}

export function StepWordsMapping({ words, steps, criteria, locale, onStep }: StepWordsMappingProps) {
  const t = useTranslations('import')
  if (words.length === 0) return null
  return (
    <section aria-label={t('stepWords')} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('stepWords')}</h3>
      <p className="text-mute">{t('stepWordsText')}</p>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,24rem),1fr))] gap-x-6 gap-y-2">
        {words.map(({ key, scale, text, count }) => (
          <li key={key} className="grid grid-cols-2 items-center gap-3">
            <p className="min-w-0">
              <span dir="auto" className="block truncate font-medium">
                {text}
              </span>
              <span className="block truncate text-mute text-xs">
                {t('stepWordIn', { scale: textIn(criteria[scale].title, locale), count })}
              </span>
            </p>
            <SelectField
              label={t('target', { column: text })}
              hideLabel
              value={String(steps.get(key) ?? '')}
              placeholder={t('noStep')}
              options={STEPS.map((step) => ({ value: String(step), label: stepText(criteria[scale], step, locale) }))}
              onChange={(value) =>
                onStep(
                  key,
                  STEPS.find((step) => String(step) === value),
                )
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
