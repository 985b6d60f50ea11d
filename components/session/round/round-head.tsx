// A round's title, its progress and the number who have taken part; and, before anybody votes, who will see what of it.

import { Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { givesDrafts } from '@/lib/domain/session/activities/activities'
import type { SessionPeople } from '@/lib/domain/session/people'
import type { Round } from '@/lib/domain/session/round'

export interface RoundHeadProps {
  round: Round
  /** True if the title stands above already: then it is only a heading for screen readers. */
  hidesTitle: boolean
  /** The people in its session, while its step is on. */
  here?: SessionPeople | undefined
  /** What else people read before they begin, while it is open. */
  children?: ReactNode
}

export function RoundHead({ round, hidesTitle, here, children }: RoundHeadProps) {
  const t = useTranslations('round')
  const format = useFormatter()
  const { activity, state, turnout, closesAt } = round
  const isOpen = state === 'open'
  // The results of votes and ratings begin with the turnout themselves.
  const saysTurnout = state !== 'shown' || givesDrafts(activity)
  const privacy = activity.isAnonymous ? 'anonymous' : 'named'
  return (
    <header className="flex flex-col gap-1.5">
      <h3 className={hidesTitle ? 'sr-only' : 'text-balance font-semibold text-base leading-snug'}>{round.title}</h3>
      <p role="status" className="text-mute text-xs tabular-nums">
        {[
          t(`state.${state}`),
          ...(saysTurnout ? [t(`turnout.${activity.kind}`, { count: turnout })] : []),
          ...(isOpen && here && here.people > 0 ? [t('finished', { done: here.done, people: here.people })] : []),
          ...(isOpen && closesAt !== null
            ? [t('closesAt', { when: format.dateTime(closesAt, { dateStyle: 'medium', timeStyle: 'short' }) })]
            : []),
        ].join(' · ')}
      </p>
      {isOpen ? children : null}
      {isOpen ? (
        <p className="flex gap-2 rounded-lg bg-surface px-3 py-2 text-ink-soft leading-5 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
          {activity.isAnonymous ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          <span>
            <strong className="font-semibold">{t(`${privacy}.word`)}</strong> {t(`${privacy}.${activity.kind}`)}
          </span>
        </p>
      ) : null}
    </header>
  )
}
