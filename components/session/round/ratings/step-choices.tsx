// The five steps of a field in words, of which one is chosen. For fingers they stand side by side, for a mouse in a
// narrow column, so that a card with all its questions fits the screen.

import { Choice } from '../choice'
import { type RatingStep, type RatingWords, STEPS } from './use-rating-words'

export interface StepChoicesProps {
  /** The field's name on the card. */
  name: string
  words: RatingWords
  /** Undefined while none of the steps is chosen. */
  value: RatingStep | undefined
  onChoose: (step: RatingStep) => void
}

export function StepChoices({ name, words, value, onChoose }: StepChoicesProps) {
  return (
    <div className="flex flex-col gap-1 pointer-coarse:grid pointer-coarse:grid-cols-5 pointer-coarse:gap-0.5">
      {STEPS.map((step) => {
        const { word, meaning } = words.step(name, step)
        return (
          <Choice
            key={step}
            name={name}
            isChosen={value === step}
            onChoose={() => onChoose(step)}
            className="flex-wrap gap-x-1! gap-y-0! px-1.5! py-1 pointer-coarse:flex-col pointer-coarse:flex-nowrap pointer-coarse:gap-0.5 pointer-coarse:px-0! pointer-coarse:text-center"
          >
            <span className="w-3 shrink-0 text-center font-semibold tabular-nums">{step}</span>
            <span className="min-w-0 flex-auto hyphens-auto break-words pointer-coarse:w-full pointer-coarse:flex-none pointer-coarse:text-[11px] pointer-coarse:leading-tight pointer-coarse:tracking-[-0.03em]">
              {word}
            </span>
            {meaning ? (
              <span className="ms-auto whitespace-nowrap text-[11px] tabular-nums leading-tight opacity-80 pointer-coarse:m-0 pointer-coarse:w-full pointer-coarse:whitespace-normal pointer-coarse:text-center">
                {meaning}
              </span>
            ) : null}
          </Choice>
        )
      })}
    </div>
  )
}
