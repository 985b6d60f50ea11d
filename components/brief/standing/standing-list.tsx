// The cards that rest on sentences that changed, each with its verdict in words and what the sentence said before; the new
// passages that nobody has used; and the way to rate again what the brief says otherwise now.

import { clsx } from 'clsx'
import { type ReactNode, useId, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { Button } from '@/components/ui/button'
import type { TextRange } from '@/lib/brief/text-range'
import { type MarkedPiece, markedWordings } from '@/lib/compare/marked-wordings'
import type { ChosenRating } from '@/lib/domain/session/quick-round'
import type { Changed, ChangedCard, ChangedSentence, ShownStanding } from './shown-standing'

/** Asks everybody for a rating. */
export interface RateAgain {
  readonly start: (rating: ChosenRating) => void
  readonly isOpening: boolean
}

export interface StandingListProps {
  shown: ShownStanding
  /** The brief's language: a BCP 47 tag or ''. */
  language: string
  /** The choice of the earlier version. */
  since: ReactNode
  onShowCard: (cardId: string) => void
  onShow: (range: TextRange) => void
  rateAgain: RateAgain | undefined
}

export function StandingList(props: StandingListProps) {
  const { shown, language, since, onShowCard, onShow, rateAgain } = props
  const { cards, unused, ratings } = shown
  const t = useTranslations('brief.standing')
  const unusedTitle = useId()
  return (
    <div className="flex flex-col gap-3">
      {since}
      {rateAgain && ratings.length > 0 ? <Ratings ratings={ratings} rateAgain={rateAgain} /> : null}
      {cards.length > 0 ? (
        <ul aria-label={t('cards', { count: cards.length })} className="flex flex-col gap-2">
          {cards.map((card) => (
            <CardItem key={card.cardId} card={card} language={language} onShowCard={onShowCard} onShow={onShow} />
          ))}
        </ul>
      ) : null}
      {unused.length > 0 ? (
        <section aria-labelledby={unusedTitle} className="flex flex-col gap-1">
          <h4 id={unusedTitle} className="font-semibold text-mute text-xs">
            {t('unused', { count: unused.length })}
          </h4>
          <ul className="-mx-1.5 flex flex-col">
            {unused.map(({ blockId, start, end, text }) => (
              <li key={blockId}>
                <button
                  type="button"
                  dir="auto"
                  lang={language || undefined}
                  onClick={() => onShow({ start, end })}
                  className={clsx(PRESSABLE, 'w-full py-1 text-ink-soft')}
                >
                  <span className="line-clamp-2">{text}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

const PRESSABLE = 'rounded-md px-1.5 text-start break-words leading-5 hover:bg-hover pointer-coarse:min-h-11'

interface RatingsProps {
  ratings: readonly ChosenRating[]
  rateAgain: RateAgain
}

/** A rating asks about cards of one kind. */
function Ratings({ ratings, rateAgain: { start, isOpening } }: RatingsProps) {
  const t = useTranslations('brief.standing')
  const kindName = useTranslations('card.kind')
  const count = ratings.reduce((sum, rating) => sum + rating.count, 0)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="me-auto text-mute text-xs leading-5">{t('worth', { count })}</p>
      {ratings.map((rating) => (
        <Button key={rating.activity.cardKind} size="sm" busy={isOpening} onClick={() => start(rating)}>
          {ratings.length === 1
            ? t('rate', { count })
            : t('rateKind', { kind: kindName(rating.activity.cardKind), count: rating.count })}
        </Button>
      ))}
    </div>
  )
}

interface CardItemProps {
  card: ChangedCard
  language: string
  onShowCard: (cardId: string) => void
  onShow: (range: TextRange) => void
}

function CardItem({ card, language, onShowCard, onShow }: CardItemProps) {
  const { cardId, kind, ref, title, standing, sentences } = card
  const t = useTranslations('brief.standing')
  const words = useTranslations('card')
  return (
    <li className="flex flex-col gap-1 rounded-lg border border-line bg-panel px-3 py-2">
      <div className="flex items-baseline justify-between gap-2">
        <button
          type="button"
          title={t('showCard')}
          onClick={() => onShowCard(cardId)}
          className={clsx(PRESSABLE, '-mx-1.5 min-w-0')}
        >
          <span className="me-1.5 inline-flex items-baseline gap-1.5 text-mute text-xs tabular-nums">
            <KindGlyph kind={kind} />
            <span className="sr-only">{words(`kind.${kind}`)}</span>
            {ref}
          </span>
          {title || words('face.untitled')}
        </button>
        <Verdict standing={standing} />
      </div>
      {sentences.map((sentence) => (
        <Sentence
          key={`${sentence.citationId} ${sentence.before}`}
          sentence={sentence}
          language={language}
          hasVerdict={sentences.length > 1}
          onShow={onShow}
        />
      ))}
    </li>
  )
}

const VERDICT_INK: Readonly<Record<Changed, string>> = {
  removed: 'text-danger',
  reversed: 'text-danger',
  softened: 'text-warning',
  strengthened: 'text-warning',
  reworded: 'text-mute',
  moved: 'text-mute',
}

function Verdict({ standing }: { standing: Changed }) {
  const t = useTranslations('brief.standing.verdict')
  return <span className={clsx('shrink-0 text-xs', VERDICT_INK[standing])}>{t(standing)}</span>
}

interface SentenceProps {
  sentence: ChangedSentence
  language: string
  /** Each of several sentences has its own. */
  hasVerdict: boolean
  onShow: (range: TextRange) => void
}

/** What it says leads to its place, if it has one. */
function Sentence({ sentence, language, hasVerdict, onShow }: SentenceProps) {
  const { standing, before, after, place, reasons } = sentence
  const t = useTranslations('brief.standing')
  const pieces = useMemo(() => markedWordings(before, after ?? before, reasons), [before, after, reasons])
  const was = t.rich(standing === 'moved' ? 'elsewhere' : 'was', {
    quote: () => <Quote pieces={pieces.before} language={language} />,
  })
  const content = (
    <>
      {hasVerdict ? <Verdict standing={standing} /> : null}
      <span className="block text-mute">{was}</span>
      {after === null || standing === 'moved' ? null : (
        <span className="mt-0.5 block">
          {t.rich('now', { quote: () => <Quote pieces={pieces.after} language={language} /> })}
        </span>
      )}
    </>
  )
  if (!place) return <p className="break-words leading-5">{content}</p>
  return (
    <button type="button" title={t('showPassage')} onClick={() => onShow(place)} className={clsx(PRESSABLE, '-mx-1.5')}>
      {content}
    </button>
  )
}

function Quote({ pieces, language }: { pieces: readonly MarkedPiece[]; language: string }) {
  return (
    <span dir="auto" lang={language || undefined}>
      {pieces.map(({ text, isMarked }, i) =>
        isMarked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces are known by their place alone
          <mark key={i} className="rounded-xs bg-warning-soft font-semibold text-ink">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  )
}
