// The team's agreed values for a card after rating it: the form proposes the medians and asks for the reason. They are
// written to the card.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import type { Agreement, RatingSpread } from '@/lib/domain/session/round'
import { useAgree } from '../rounds-api'
import { type RatingStep, type RatingWords, STEPS } from './use-rating-words'

export interface AgreeFormProps {
  boardId: string
  roundId: string
  cardId: string
  kind: ScoredKind
  /** Spreads by field. */
  spreads: Readonly<Record<string, RatingSpread>>
  agreed: Agreement | undefined
  words: RatingWords
  onClose: () => void
}

export function AgreeForm(props: AgreeFormProps) {
  const { boardId, roundId, cardId, kind, spreads, agreed, words, onClose } = props
  const t = useTranslations('round.score')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const fields: readonly string[] = SCORED_FIELDS[kind]
  const [values, setValues] = useState<Readonly<Record<string, RatingStep>>>(
    () => agreed?.values ?? proposedValues(fields, spreads),
  )
  const [rationale, setRationale] = useState(agreed?.rationale ?? '')
  const agree = useAgree(boardId)
  const hasValue = fields.some((field) => values[field] !== undefined)
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3">
      {fields.map((field) => (
        <Segmented
          key={field}
          label={words.field(field)}
          value={values[field]}
          options={STEPS.map((step) => ({
            value: step,
            label: step,
            hint: `${step}: ${words.step(field, step).word}`,
          }))}
          onChange={(step) => step && setValues({ ...values, [field]: step })}
        />
      ))}
      <TextField
        multiline
        autoFocus
        label={t('rationale')}
        hint={t('rationaleHint')}
        maxLength={RATIONALE_MAX_LENGTH}
        value={rationale}
        onChange={setRationale}
      />
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button
          size="sm"
          variant="primary"
          busy={agree.isPending}
          disabled={!hasValue}
          onClick={() =>
            agree.mutate(
              { roundId, cardId, values, rationale: rationale.trim() },
              { onSuccess: onClose, onError: (error) => toast.error(tell(error)) },
            )
          }
        >
          {t('agreeSave')}
        </Button>
      </div>
    </div>
  )
}

/** The limit of the card's field. */
const RATIONALE_MAX_LENGTH = 4_000

/** The medians; one between two steps is rounded up, as a risk is rather over- than underestimated. */
function proposedValues(
  fields: readonly string[],
  spreads: Readonly<Record<string, RatingSpread>>,
): Readonly<Record<string, RatingStep>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const step = STEPS.find((each) => each === Math.round(spreads[field]?.median ?? 0))
      return step ? [[field, step] as const] : []
    }),
  )
}
