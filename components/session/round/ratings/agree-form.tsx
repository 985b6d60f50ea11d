// The team's agreed values for a card after rating it: the form proposes the medians that are steps and asks for the
// reason. Where a median lies between two steps, it proposes neither and waits for a choice. The values are written to
// the card.

import { clsx } from 'clsx'
import { type KeyboardEvent, useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { SCORED_FIELDS, type ScoredKind } from '@/lib/domain/session/activity'
import { proposedValues, stepsAroundMedian } from '@/lib/domain/session/median-step'
import type { Agreement, RatingSpread } from '@/lib/domain/session/round'
import { useAgree } from '../../rounds-api'
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
  /** The values are on the card. */
  onAgreed: () => void
}

export function AgreeForm(props: AgreeFormProps) {
  const { boardId, roundId, cardId, kind, spreads, agreed, words, onClose, onAgreed } = props
  const t = useTranslations('round.score')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const fields: readonly string[] = SCORED_FIELDS[kind]
  const [values, setValues] = useState<Readonly<Record<string, RatingStep>>>(
    () => agreed?.values ?? proposedValues(spreads),
  )
  const [rationale, setRationale] = useState(agreed?.rationale ?? '')
  const agree = useAgree(boardId)
  const hasValue = fields.some((field) => values[field] !== undefined)
  const [chosenLast, setChosenLast] = useState<string>()
  const choose = (field: string, step: RatingStep) => {
    setChosenLast(field)
    setValues({ ...values, [field]: step })
  }
  const isBetween = (field: string) => around(spreads[field]) !== undefined
  const open = fields.filter((field) => values[field] === undefined && isBetween(field))
  /** What the next digit chooses: what is still open, then one question after the other. */
  const nextField = open[0] ?? fields[chosenLast === undefined ? 0 : (fields.indexOf(chosenLast) + 1) % fields.length]
  const chooseWords = (field: string) => {
    const [low, high] = around(spreads[field])?.map((step) => words.step(field, step).word) ?? []
    return t('chooseBetween', { low: low ?? '', high: high ?? '' })
  }
  const isReady = hasValue && open.length === 0
  const save = () =>
    agree.mutate(
      { roundId, cardId, values, rationale: rationale.trim() },
      { onSuccess: onAgreed, onError: (error) => toast.error(tell(error)) },
    )
  const enter = useCallback((form: HTMLFormElement | null) => {
    form?.focus({ preventScroll: true })
    form?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLTextAreaElement
    if (event.nativeEvent.isComposing || event.altKey) return
    if (event.key === 'Enter' && (isTyping ? event.ctrlKey || event.metaKey : event.target === event.currentTarget)) {
      event.preventDefault()
      if (isReady && !agree.isPending) save()
    }
    if (isTyping || event.ctrlKey || event.metaKey) return
    const step = STEPS.find((each) => String(each) === event.key)
    if (!step || nextField === undefined) return
    event.preventDefault()
    choose(nextField, step)
  }
  return (
    <form
      ref={enter}
      tabIndex={-1}
      aria-label={t('agree')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3 outline-none!"
    >
      {fields.map((field) => (
        <div
          key={field}
          aria-current={field === nextField}
          className={clsx(
            '-ms-2 flex flex-col gap-1 border-s-3 ps-1.5',
            field === nextField ? 'border-accent pointer-coarse:border-transparent' : 'border-transparent',
          )}
        >
          <Segmented
            label={words.field(field)}
            value={values[field]}
            options={STEPS.map((step) => ({
              value: step,
              label: step,
              hint: `${step}: ${words.step(field, step).word}`,
            }))}
            onChange={(step) => step && choose(field, step)}
          />
          {/* It keeps its room: the reason below would move away under the pointer. */}
          {isBetween(field) ? (
            <p className={clsx('text-ink-soft text-xs leading-4', !open.includes(field) && 'invisible')}>
              {chooseWords(field)}
            </p>
          ) : null}
        </div>
      ))}
      <TextField
        multiline
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
        <Button size="sm" variant="primary" type="submit" busy={agree.isPending} disabled={!isReady}>
          {t('agreeSave')}
        </Button>
      </div>
      <p className="text-mute text-xs leading-4 pointer-coarse:hidden">{t('agreeKeys')}</p>
    </form>
  )
}

/** The limit of the card's field. */
const RATIONALE_MAX_LENGTH = 4_000

function around(spread: RatingSpread | undefined) {
  return spread && stepsAroundMedian(spread)
}
