// The ratings of one field of a card on its scale: a dot for each person, the median, the middle half, the agreed value.

import { useTranslations } from 'use-intl'
import {
  type RatingStep,
  type RatingWords,
  STEPS,
  useMedianInWords,
  useRangeInWords,
} from '@/components/session/round/ratings/use-rating-words'
import { FEWEST_FOR_HALF, ratersOf } from '@/lib/domain/session/disagreement'
import type { RatingSpread } from '@/lib/domain/session/round'
import { ROOM_TEXT } from './room-text'

/** A dot for each person, larger where few of them stand on one step. */
const DOTS = [
  { most: 6, size: 'size-[6vh]' },
  { most: 15, size: 'size-[4vh]' },
] as const
const LEAST_DOT = 'size-[2.6vh]'

export interface RatingScaleProps {
  field: string
  spread: RatingSpread
  words: RatingWords
  /** The people who gave each step; undefined for an anonymous round, or if the names have no room. */
  names: ReadonlyMap<number, readonly string[]> | undefined
  agreed: RatingStep | undefined
}

export function RatingScale({ field, spread, words, names, agreed }: RatingScaleProps) {
  const t = useTranslations('round.score')
  const medianInWords = useMedianInWords(words)
  const range = useRangeInWords()(spread)
  const { median, lowerQuartile, upperQuartile, counts } = spread
  const dot = DOTS.find(({ most }) => Math.max(...counts) <= most)?.size ?? LEAST_DOT
  const facts = [
    ...(range === '' ? [] : [range]),
    ...(spread.abstained > 0 ? [t('abstained', { count: spread.abstained })] : []),
    ...(spread.unknown > 0 ? [t('unknownCount', { count: spread.unknown })] : []),
  ]
  return (
    <section
      aria-label={words.field(field)}
      className="grid max-h-[34vh] min-h-0 grow grid-cols-[18vw_minmax(0,1fr)] gap-x-[1.5vw]"
    >
      <div className={`flex flex-col ${ROOM_TEXT}`}>
        <h3 className="font-semibold">{words.field(field)}</h3>
        <p className="font-semibold text-accent">{medianInWords(field, spread)}</p>
        {facts.map((fact) => (
          <p key={fact} className="text-mute">
            {fact}
          </p>
        ))}
      </div>
      <div
        className="flex min-h-0 flex-col"
        role="img"
        aria-label={t('spreadLabel', {
          field: words.field(field),
          counts: STEPS.map((step, i) => `${step}: ${counts[i] ?? 0}`).join(', '),
        })}
      >
        <div className="relative grid min-h-[14vh] grow grid-cols-5 border-line-strong border-b-[0.3vh]">
          {lowerQuartile === null || upperQuartile === null || ratersOf(spread) < FEWEST_FOR_HALF ? null : (
            <div
              className="absolute inset-y-0 rounded-[1vh] bg-accent-soft"
              style={{
                insetInlineStart: shareOf(lowerQuartile - 0.5),
                insetInlineEnd: `calc(100% - ${shareOf(upperQuartile + 0.5)})`,
              }}
            />
          )}
          {median === null ? null : (
            <div
              className="absolute inset-y-0 -ms-[0.2vh] border-ink border-s-[0.4vh] border-dashed"
              style={{ insetInlineStart: shareOf(median) }}
            />
          )}
          {STEPS.map((step, i) => (
            <div
              key={step}
              className="relative flex flex-wrap-reverse content-start items-end justify-center gap-[0.6vh] px-[0.4vw] pb-[0.8vh]"
            >
              {names
                ? names.get(step)?.map((name, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
                    <Name key={at}>{name}</Name>
                  ))
                : Array.from({ length: counts[i] ?? 0 }, (_, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
                    <span key={at} className={`${dot} rounded-full border-2 border-panel bg-accent`} />
                  ))}
            </div>
          ))}
        </div>
        <ol className={`grid grid-cols-5 pt-[0.6vh] text-center ${ROOM_TEXT}`}>
          {STEPS.map((step) => (
            <li
              key={step}
              className={
                agreed === step ? 'rounded-[0.4em] bg-success-soft font-semibold text-success' : 'text-ink-soft'
              }
            >
              <b className="font-semibold">{step}</b> {words.step(field, step).word}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function Name({ children }: { children: string }) {
  return (
    <span dir="auto" className={`max-w-full truncate rounded-full bg-accent px-[0.5em] text-accent-ink ${ROOM_TEXT}`}>
      {children}
    </span>
  )
}

/** The place of a value on the scale, in CSS. */
function shareOf(value: number): string {
  return `${((value - 0.5) / STEPS.length) * 100}%`
}
