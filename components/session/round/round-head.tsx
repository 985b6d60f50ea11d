// A round's title, its progress and the number who have taken part; and, before anybody votes, who will see what of it.

import { clsx } from 'clsx'
import { ChevronDown, Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import { useMediaQuery } from '@/components/ui/use-media-query'
import { givesDrafts } from '@/lib/domain/session/activities/activities'
import type { SessionPeople } from '@/lib/domain/session/people'
import type { Round } from '@/lib/domain/session/round'
import { useTurnoutWords } from './use-counted-round'

export interface RoundHeadProps {
  round: Round
  /** True if the title stands above already, as a heading. */
  hidesTitle: boolean
  /** The people in its session, while its step is on. */
  here?: SessionPeople | undefined
  /** How many people are on the board. */
  onBoard?: number | undefined
  /** What else people read before they begin, while it is open. */
  children?: ReactNode
}

export function RoundHead({ round, hidesTitle, here, onBoard, children }: RoundHeadProps) {
  const t = useTranslations('round')
  const together = useTranslations('together')
  const format = useFormatter()
  const turnoutWords = useTurnoutWords()
  const { activity, state, closesAt } = round
  const isOpen = state === 'open'
  // The results of votes and ratings begin with the turnout themselves.
  const saysTurnout = state !== 'shown' || givesDrafts(activity)
  // A card and its questions need the room of a usual screen; on a small one of what people read before, too.
  const isTall = useMediaQuery('(min-height: 1080px)')
  const isSmall = useMediaQuery('(max-height: 879px)')
  const isFolded = activity.kind === 'score' && !isTall
  const foldsAll = isFolded && isSmall
  return (
    <header className="flex flex-col gap-1.5">
      {hidesTitle ? null : (
        <h3 dir="auto" className="text-balance font-semibold text-base leading-snug">
          {round.title}
        </h3>
      )}
      {/* The counts have two lines from the beginning: a longer one must not move the questions below. */}
      <p role="status" className={clsx('text-mute text-xs tabular-nums', isOpen && here && 'min-h-[2lh]')}>
        {[
          // What people are counted for is open: the room is for the counts.
          ...(isOpen && (here || onBoard) ? [] : [t(`state.${state}`)]),
          ...(saysTurnout ? [turnoutWords(round)] : []),
          // Turnout counts facilitators, too, as does what it is compared with; the bar has the same count.
          ...(isOpen && here && here.people > 0 && givesDrafts(activity)
            ? [together('doneOf', { done: here.done, people: here.people })]
            : []),
          ...(isOpen && onBoard && !givesDrafts(activity) ? [t('onBoard', { count: onBoard })] : []),
          ...(isOpen && closesAt !== null
            ? [t('closesAt', { when: format.dateTime(closesAt, { dateStyle: 'medium', timeStyle: 'short' }) })]
            : []),
        ].join(' · ')}
      </p>
      {isOpen && !foldsAll ? children : null}
      {isOpen ? (
        <Privacy key={String(isFolded)} activity={activity} isFolded={isFolded}>
          {foldsAll ? children : null}
        </Privacy>
      ) : null}
    </header>
  )
}

interface PrivacyProps extends Pick<Round, 'activity'> {
  /** One line that opens, where a card and its questions need the room. */
  isFolded: boolean
  children: ReactNode
}

/** Says who will see what of a person's answers. */
function Privacy({ activity, isFolded, children }: PrivacyProps) {
  const t = useTranslations('round')
  const privacy = activity.isAnonymous ? 'anonymous' : 'named'
  const icon = activity.isAnonymous ? <EyeOff aria-hidden /> : <Eye aria-hidden />
  const word = <strong className="font-semibold">{t(`${privacy}.word`)}</strong>
  const words = t(`${privacy}.${activity.kind}`)
  if (!isFolded) {
    return (
      <p className="flex gap-2 rounded-lg bg-surface px-3 py-2 text-ink-soft leading-5 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
        {icon}
        <span>
          {word} {words}
        </span>
      </p>
    )
  }
  return (
    <details className="group rounded-lg bg-surface px-3 text-ink-soft leading-5">
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-2 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0">
        {icon}
        {word}
        <span className="min-w-0 truncate text-mute group-open:hidden">{t('whoSees')}</span>
        <ChevronDown aria-hidden className="ms-auto group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-1 pb-2">
        <p>{words}</p>
        {children}
      </div>
    </details>
  )
}
