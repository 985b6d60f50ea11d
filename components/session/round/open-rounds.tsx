// Votes and ratings that are open for days, quietly announced to everybody on the board: a line under the bar, a button
// each.

import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { Round } from '@/lib/domain/session/round'
import { useRounds } from '../rounds-api'
import { ACTIVITY_ICONS } from './activity-mark'
import { useOwnProgress } from './own-progress'

export interface OpenRoundsProps {
  boardId: string
  me: string
  /** The round whose panel is open. */
  shownId: string | undefined
  onOpen: (roundId: string) => void
}

/** More would be a list, and that is in the panel of votes and ratings. */
const MOST_TOLD = 3

export function OpenRounds({ boardId, me, shownId, onOpen }: OpenRoundsProps) {
  const t = useTranslations('round')
  const rounds = useRounds(boardId)
  const open = rounds?.filter(({ state, sessionId }) => state === 'open' && sessionId === null) ?? []
  if (open.length === 0) return null
  return (
    <section
      aria-label={t('openRounds')}
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-panel px-3 py-1"
    >
      {open.slice(0, MOST_TOLD).map((round) => (
        <OpenRound
          key={round.id}
          {...{ boardId, me, round }}
          isShown={shownId === round.id}
          onOpen={() => onOpen(round.id)}
        />
      ))}
      {open.length > MOST_TOLD ? (
        <span className="text-mute text-xs">{t('moreOpen', { count: open.length - MOST_TOLD })}</span>
      ) : null}
    </section>
  )
}

interface OpenRoundProps extends Pick<OpenRoundsProps, 'boardId' | 'me'> {
  round: Round
  isShown: boolean
  onOpen: () => void
}

function OpenRound({ boardId, me, round, isShown, onOpen }: OpenRoundProps) {
  const t = useTranslations('round')
  const format = useFormatter()
  const progress = useOwnProgress(boardId, round, me)
  const until =
    round.closesAt === null
      ? ''
      : t('closesAt', { when: format.dateTime(round.closesAt, { dateStyle: 'medium', timeStyle: 'short' }) })
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={ACTIVITY_ICONS[round.activity.kind]}
      aria-pressed={isShown}
      onClick={onOpen}
      className="min-w-0 max-w-full shrink"
    >
      <span className="truncate">{round.title}</span>
      {progress ? <span className="shrink-0 font-normal text-mute tabular-nums">{progress}</span> : null}
      {until ? <span className="shrink-0 font-normal text-mute tabular-nums max-sm:hidden">{until}</span> : null}
    </Button>
  )
}
