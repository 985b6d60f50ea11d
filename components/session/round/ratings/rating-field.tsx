// One question about a card: five steps in words, or a refusal to answer.

import { useTranslations } from 'use-intl'
import type { Rating } from '@/lib/domain/session/round'
import { Choice } from '../choice'
import { StepChoices } from './step-choices'
import type { RatingWords } from './use-rating-words'

export interface RatingFieldProps {
  /** The field's name on the card. */
  name: string
  words: RatingWords
  value: Rating | undefined
  onRate: (rating: Rating) => void
}

export function RatingField({ name, words, value, onRate }: RatingFieldProps) {
  const t = useTranslations('round.score')
  return (
    <fieldset data-rating-field={name} className="flex min-w-0 scroll-mt-24 scroll-mb-16 flex-col gap-1">
      <legend className="mb-1 font-semibold">{words.field(name)}</legend>
      <StepChoices name={name} words={words} value={typeof value === 'number' ? value : undefined} onChoose={onRate} />
      {/* Beside each other in a narrow column, each on one line. */}
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-1 pointer-coarse:grid-cols-2">
        {(['unknown', 'abstain'] as const).map((rating) => (
          <Choice
            key={rating}
            name={name}
            isChosen={value === rating}
            onChoose={() => onRate(rating)}
            className="justify-center whitespace-nowrap px-1! text-center text-xs"
          >
            {t(rating)}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}
