// The words of the board's scales to read, for steps in which people talk: a phone shows no matrix whose axes say them.
// They are open the first time; after that the cards are the matter.

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { keep, readKept } from '@/components/device/browser-storage'
import { seenScalesKey } from '@/components/device/kept-choices'
import type { BoardView } from '@/lib/document/view/board-view'
import { type ScaledField, scalesOf } from '@/lib/domain/matrix/scales-of'
import { STEPS, useRatingWords } from '../round/ratings/use-rating-words'

export interface ScaleWordsProps {
  boardId: string
  /** A user's id. */
  me: string
  view: BoardView
}

export function ScaleWords({ boardId, me, view }: ScaleWordsProps) {
  const t = useTranslations('takePart')
  const fields = scalesOf(view.matrices)
  const key = `${seenScalesKey(me)}${boardId}`
  /** Until cards have scores the words are the matter; a score that comes must not close what people read. */
  const [beginsOpen] = useState(
    () => readKept('device', key) === null && !view.cards.some((card) => fields.some((field) => field in card.fields)),
  )
  useEffect(() => {
    if (fields.length > 0 && beginsOpen) keep('device', key, 'seen')
  }, [fields.length, beginsOpen, key])
  if (fields.length === 0) return null
  return (
    <details open={beginsOpen} className="rounded-lg border border-line bg-panel px-3">
      <summary className="min-h-11 cursor-pointer content-center font-semibold">{t('scales')}</summary>
      {/* Beside each other where their words allow it, so that the first card is in sight below them. */}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-x-6 gap-y-3 pb-3">
        {fields.map((field) => (
          <Scale key={field} view={view} field={field} />
        ))}
      </div>
    </details>
  )
}

function Scale({ view, field }: { view: BoardView; field: ScaledField }) {
  const words = useRatingWords(view.criteria)
  return (
    <div>
      <h3 className="font-medium">{words.field(field)}</h3>
      <ul className="mt-1 flex flex-col gap-0.5">
        {STEPS.toReversed().map((step) => {
          const { word, meaning } = words.step(field, step)
          return (
            <li key={step} className="flex gap-2 leading-5">
              <span className="w-4 shrink-0 text-mute tabular-nums">{step}</span>
              <span dir="auto" className="grow">
                {word}
              </span>
              <span className="shrink-0 text-mute tabular-nums">{meaning}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
