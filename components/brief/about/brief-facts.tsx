// The line below the title: who, when, how much there is, how much of it is used, and what was lost on the way.

import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { TextRange } from '@/lib/brief/text-range'
import type { LocatedPassage } from '../marks/located-passages'
import type { ReadingOrder } from '../text/reading-order'

export interface BriefFactsProps {
  brief: PresentedBrief
  order: ReadingOrder
  passages: readonly LocatedPassage[]
  /** Goes to a place of the text. */
  onShow: (range: TextRange) => void
}

export function BriefFacts({ brief, order, passages, onShow }: BriefFactsProps) {
  const t = useTranslations('brief')
  const format = useFormatter()
  const { authors, centers, date } = brief.metadata
  const numbered = order.blocks.filter((block) => block.number !== undefined)
  const used = numbered.filter(({ start, end }) =>
    passages.some((passage) => passage.start < end && passage.end > start),
  )
  const lost = order.blocks.filter((block) => block.warning === 'list-missing')
  const [firstLost] = lost

  const [first, second] = authors
  const who =
    first === undefined
      ? (centers[0] ?? '')
      : second === undefined
        ? first
        : authors.length === 2
          ? t('twoAuthors', { first, second })
          : t('manyAuthors', { first, count: authors.length - 1 })
  // "October 2019" alone would be read in this device's time zone, and be September in another.
  const day = new Date(/^\d{4}-/.test(date) ? date : `${date} UTC`)
  const when = Number.isNaN(day.getTime())
    ? date
    : format.dateTime(day, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const facts = [who, when, t('passages', { count: numbered.length }), t('used', { count: used.length })].filter(
    (fact) => fact !== '',
  )

  return (
    <p className="break-words text-mute text-xs leading-5" title={[...authors, ...centers].join(', ')}>
      {facts.map((fact) => (
        <span key={fact} className="me-2.5 inline-block">
          {fact}
        </span>
      ))}
      {firstLost ? (
        <button
          type="button"
          onClick={() => onShow(firstLost)}
          className="text-start font-medium text-warning underline decoration-dotted underline-offset-2 hover:decoration-solid pointer-coarse:min-h-11"
        >
          {t('listsLost', { count: lost.length })}
        </button>
      ) : null}
    </p>
  )
}
