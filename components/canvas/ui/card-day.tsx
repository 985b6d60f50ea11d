// The day on which a card is due or reviewed. A day that is past or near has a sign and words, not a colour alone.

import { clsx } from 'clsx'
import { CircleAlert, Clock } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import { nearness } from '@/lib/domain/cards/card-dates'

export interface CardDayProps {
  readonly name: 'due' | 'review'
  /** Both are yyyy-mm-dd; today is '' while it isn't known. */
  readonly day: string
  readonly today: string
}

export function CardDay({ name, day, today }: CardDayProps) {
  const said = useCardDay()({ name, day, today })
  const isUrgent = isUrgentDay(day, today)
  const Sign = isUrgent ? CircleAlert : Clock
  return (
    <span
      className={clsx(
        'flex items-center gap-1 whitespace-nowrap text-xs',
        isUrgent ? 'font-medium text-warning' : 'text-ink-soft',
      )}
    >
      <Sign aria-hidden className={clsx('size-3.5', !isUrgent && 'text-mute')} />
      {said}
    </span>
  )
}

/** Returns a function that says in words when a card is due or reviewed, and whether that is past. */
export function useCardDay(): (day: CardDayProps) => string {
  const t = useTranslations('card.day')
  const format = useFormatter()
  return ({ name, day, today }) => {
    const near = today === '' ? undefined : nearness(day, today)
    const date = format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
    return t(`${name}.${near === 'over' || near === 'today' ? near : 'later'}`, { day: date })
  }
}

function isUrgentDay(day: string, today: string): boolean {
  const near = today === '' ? undefined : nearness(day, today)
  return near === 'over' || near === 'today'
}
