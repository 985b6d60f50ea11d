// One question about a card: five steps in words, or a refusal to answer. For fingers the steps stand side by side, for a
// mouse in a narrow column, so that a card with all its questions fits the screen.

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Rating } from '@/lib/domain/session/round'
import { type RatingWords, STEPS } from './use-rating-words'

export interface RatingFieldProps {
  /** The field's name on the card. */
  name: string
  words: RatingWords
  value: Rating | undefined
  onRate: (rating: Rating) => void
}

/** Relative, for the hidden control in it: a control that stands elsewhere takes the view along when it gets the focus. */
const CHOICE =
  'relative flex cursor-pointer select-none items-center gap-2 rounded-lg border border-line-strong bg-panel px-2 leading-4 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-1 has-checked:border-ink has-checked:bg-ink has-checked:text-panel min-h-8 pointer-coarse:min-h-11'

export function RatingField({ name, words, value, onRate }: RatingFieldProps) {
  const t = useTranslations('round.score')
  return (
    <fieldset data-rating-field={name} className="flex min-w-0 scroll-mt-24 scroll-mb-16 flex-col gap-1">
      <legend className="mb-1 font-semibold">{words.field(name)}</legend>
      <div className="flex flex-col gap-1 pointer-coarse:grid pointer-coarse:grid-cols-5 pointer-coarse:gap-0.5">
        {STEPS.map((step) => {
          const { word, meaning } = words.step(name, step)
          return (
            <Choice
              key={step}
              name={name}
              isChosen={value === step}
              onChoose={() => onRate(step)}
              className="flex-wrap gap-x-1.5! gap-y-0! py-1 pointer-coarse:flex-col pointer-coarse:flex-nowrap pointer-coarse:gap-0.5 pointer-coarse:px-0 pointer-coarse:text-center"
            >
              <span className="w-3 shrink-0 text-center font-semibold tabular-nums">{step}</span>
              <span className="min-w-0 flex-1 break-words pointer-coarse:w-full pointer-coarse:flex-none pointer-coarse:text-[11px] pointer-coarse:leading-tight pointer-coarse:tracking-[-0.03em]">
                {word}
              </span>
              {meaning ? (
                <span className="w-full pl-4.5 text-[11px] tabular-nums leading-tight opacity-80 pointer-coarse:pl-0 pointer-coarse:text-center">
                  {meaning}
                </span>
              ) : null}
            </Choice>
          )
        })}
      </div>
      <div className="grid grid-cols-2 gap-1">
        {(['unknown', 'abstain'] as const).map((rating) => (
          <Choice
            key={rating}
            name={name}
            isChosen={value === rating}
            onChoose={() => onRate(rating)}
            className="justify-center px-1! text-center text-xs"
          >
            {t(rating)}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}

interface ChoiceProps {
  name: string
  isChosen: boolean
  onChoose: () => void
  className: string
  children: ReactNode
}

function Choice({ name, isChosen, onChoose, className, children }: ChoiceProps) {
  return (
    <label className={`${CHOICE} ${className}`}>
      <input type="radio" name={name} className="sr-only" checked={isChosen} onChange={onChoose} />
      {children}
    </label>
  )
}
