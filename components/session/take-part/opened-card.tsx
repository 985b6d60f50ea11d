// One card to read on a phone: what it says, its level, scores, passages and links. Where the step lets people edit the board, choosing
// a score moves the card in its matrix for everybody, and a risk is joined to what treats it. It lies over the list, in which the card may
// change its place.

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { Dialog } from '@/components/ui/dialog'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import { shownTitle } from '@/lib/brief/titles/unwritten-title'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { type CardFields, cardField, isStep } from '@/lib/domain/cards/card-fields'
import { isTreating } from '@/lib/domain/cards/treatment'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import { LEVELLED_KINDS } from '@/lib/domain/register/by-level'
import { SCORED_FIELDS } from '@/lib/domain/session/activity'
import { StepChoices } from '../round/ratings/step-choices'
import { type RatingStep, useRatingWords } from '../round/ratings/use-rating-words'
import { LevelSign } from './level-sign'
import { LinkChoices } from './link-choices'
import { passagesBeside } from './passages-beside'

export interface OpenedCardProps {
  boardId: string
  /** A user's id. */
  me: string
  card: BoardCard
  view: BoardView
  mayEdit: boolean
  /** False while the card is rated: what it got before would sway people. */
  hasScores?: boolean
  onClose: () => void
}

/** A score on its way to the server, and what the card said when it was chosen. */
interface Asked {
  readonly was: unknown
  readonly step: RatingStep
}

export function OpenedCard({ boardId, me, card, view, mayEdit, hasScores = true, onClose }: OpenedCardProps) {
  const { criteria } = view
  const t = useTranslations('takePart.cards')
  const words = useTranslations('card')
  const rating = useRatingWords(criteria)
  const tell = useErrorMessage()
  const [asked, setAsked] = useState<Readonly<Record<string, Asked>>>({})
  const score = useMutation({
    scope: { id: `score-${card.id}` },
    mutationFn: (fields: Readonly<Record<string, RatingStep>>) =>
      api('PATCH /api/boards/{boardId}/cards/{cardId}', { params: { boardId, cardId: card.id }, body: { fields } }),
    onError: () => setAsked({}),
  })
  const fields = withAsked(card.fields, asked)
  const names = hasScores ? scoresOf(card) : []
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={`${card.ref} ${shownTitle(card) || words('face.untitled')}`}
      description={words(`kind.${card.kind}`)}
    >
      <div data-palette={criteria.palette} className="flex flex-col gap-4">
        {card.body ? (
          <p
            dir="auto"
            lang={cardLanguage(card)}
            className="whitespace-pre-wrap text-ink-soft leading-5 [overflow-wrap:anywhere]"
          >
            {card.body}
          </p>
        ) : null}
        {/* A person who scores a card reads its passage first. */}
        <Passages card={card} />
        {names.length > 0 && LEVELLED_KINDS.includes(card.kind) ? (
          <LevelNow fields={fields} criteria={criteria} />
        ) : null}
        {names.map((name) => {
          const value = fields[name]
          const step = isStep(value) ? value : undefined
          const said = step && rating.step(name, step)
          return mayEdit ? (
            <fieldset key={name} className="flex min-w-0 flex-col">
              <legend className="mb-1 font-semibold">{rating.field(name)}</legend>
              <StepChoices
                name={name}
                words={rating}
                value={step}
                onChoose={(chosen) => {
                  setAsked({ ...asked, [name]: { was: card.fields[name], step: chosen } })
                  score.mutate({ [name]: chosen })
                }}
              />
            </fieldset>
          ) : (
            <p key={name}>
              <span className="text-mute">{rating.field(name)}</span>{' '}
              {said ? `${step} ${said.word}${said.meaning ? `, ${said.meaning}` : ''}` : words('notScored')}
            </p>
          )
        })}
        {mayEdit && (card.kind === 'recommendation' || card.kind === 'risk') ? (
          <LinkChoices boardId={boardId} me={me} card={card} view={view} />
        ) : null}
        {/* Each new link adds to this list, which would push the next choice from under the finger if it stood above. */}
        <Links card={card} view={view} />
        <p role="status" className={score.error ? 'text-danger' : 'sr-only'}>
          {score.error ? t('notChanged', { reason: tell(score.error) }) : ''}
        </p>
      </div>
    </Dialog>
  )
}

function LevelNow({ fields, criteria }: { fields: CardFields; criteria: Criteria }) {
  return (
    <p role="status">
      <LevelSign level={currentLevel({ fields }, criteria)} criteria={criteria} />
    </p>
  )
}

function Passages({ card }: Pick<OpenedCardProps, 'card'>) {
  const t = useTranslations('takePart.cards')
  const inspector = useTranslations('inspector')
  const passages = passagesBeside(card)
  if (passages.length === 0) return null
  return (
    <section>
      <h3 className="font-semibold">{t('passages', { count: passages.length })}</h3>
      {passages.map(({ briefId, start, quote, isCut }) => (
        <blockquote
          key={`${briefId} ${start}`}
          dir="auto"
          lang={cardLanguage(card)}
          className="mt-1 border-line-strong border-s-2 ps-2.5 text-ink-soft leading-5 [overflow-wrap:anywhere]"
        >
          {inspector('quoted', { quote: isCut ? `${quote} …` : quote })}
        </blockquote>
      ))}
    </section>
  )
}

/** The cards that links join to this one; a risk that nothing treats says so. */
function Links({ card, view: { links, cards } }: Pick<OpenedCardProps, 'card' | 'view'>) {
  const t = useTranslations('takePart.cards')
  const words = useTranslations('card')
  const inspector = useTranslations('inspector')
  const joined = links.flatMap((link) => {
    const isOutgoing = link.from === card.id
    if (!isOutgoing && link.to !== card.id) return []
    const other = cards.find(({ id }) => id === (isOutgoing ? link.to : link.from))
    const kind = words(`linkKind.${link.kind}`)
    return other ? [{ id: link.id, other, said: isOutgoing ? kind : inspector('link.incoming', { kind }) }] : []
  })
  const isUntreated = card.kind === 'risk' && !links.some((link) => link.to === card.id && isTreating(link))
  if (joined.length === 0 && !isUntreated) return null
  return (
    <section>
      <h3 className="font-semibold">{t('links')}</h3>
      {isUntreated ? <p className="text-warning">{words('face.noTreatment')}</p> : null}
      <ul className="mt-1 flex flex-col gap-1.5">
        {joined.map(({ id, other, said }) => (
          <li key={id} className="leading-5">
            <span className="text-mute text-xs">
              {said} · {other.ref}
            </span>
            <br />
            <span dir="auto" lang={cardLanguage(other)} className="[overflow-wrap:anywhere]">
              {shownTitle(other) || words('face.untitled')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The scores of a card that are steps of a scale. */
function scoresOf({ kind }: BoardCard): readonly string[] {
  const scored: Readonly<Partial<Record<string, readonly string[]>>> = SCORED_FIELDS
  return (scored[kind] ?? []).filter((name) => cardField(name)?.type === 'step')
}

/** The fields with the scores that the board doesn't have yet. Once it says anything new, that is shown. */
function withAsked(fields: CardFields, asked: Readonly<Record<string, Asked>>): CardFields {
  const waiting = Object.entries(asked).filter(([name, { was }]) => fields[name] === was)
  return { ...fields, ...Object.fromEntries(waiting.map(([name, { step }]) => [name, step])) }
}
