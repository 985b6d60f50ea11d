// Votes and ratings outside a session, announced to everybody on the board: a line under the bar, with a button to take
// part in each that is open, and one to see the result of each that has just ended.

import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Awareness } from 'y-protocols/awareness'
import { usePeopleCount } from '@/components/presence/attendance'
import { Button } from '@/components/ui/button'
import { useFormatter } from '@/components/ui/use-formatter'
import type { Round } from '@/lib/domain/session/round'
import { currentStep } from '@/lib/domain/session/session'
import { useMayTakePart, useRounds } from '../../rounds-api'
import { useLiveSession } from '../../session-api'
import { ACTIVITY_ICONS } from '../activity-mark'
import { useOwnProgress } from '../own-progress'
import { useTurnoutWords } from '../use-counted-round'
import { InviteToRounds } from './invite-to-rounds'

export interface OpenRoundsProps {
  boardId: string
  me: string
  /** True for people who run the board: they may invite others. */
  mayRun: boolean
  /** The round whose panel is open. */
  shownId: string | undefined
  onOpen: (roundId: string) => void
  /** It stands in the bar of the running session, in one line with its controls. */
  isInBar?: boolean
  awareness: Awareness
}

/** More would be a list, and that is in the panel of votes and ratings. */
const MOST_TOLD = 3

/** Words for taking part; nobody writes outside a session. */
const TAKE_PART = { write: 'look', vote: 'voteNow', score: 'rateNow' } as const

const NONE: ReadonlySet<string> = new Set()

export function OpenRounds({ boardId, me, mayRun, shownId, onOpen, isInBar = false, awareness }: OpenRoundsProps) {
  const t = useTranslations('round')
  const rounds = useRounds(boardId)?.filter(({ sessionId }) => sessionId === null) ?? []
  const open = rounds.filter(({ state }) => state === 'open')
  const live = useLiveSession(boardId)
  const ended = useJustEnded(rounds, shownId, live ? currentStep(live)?.id : undefined)
  if (open.length + ended.length === 0) return null
  const most = isInBar ? 1 : MOST_TOLD
  return (
    <section
      aria-label={t('openRounds')}
      className={clsx(
        'flex items-center gap-x-4',
        isInBar
          ? 'min-w-0 shrink-[999] overflow-clip'
          : 'shrink-0 flex-wrap gap-y-1 border-line border-b bg-accent-soft px-3 py-1.5',
      )}
    >
      {[...open, ...ended].slice(0, most).map((round) => (
        <OpenRound
          key={round.id}
          boardId={boardId}
          me={me}
          round={round}
          isShown={shownId === round.id}
          isInBar={isInBar}
          // The bar of a running session counts people itself.
          turnout={
            mayRun && !live && round.state === 'open' ? <Turnout round={round} me={me} awareness={awareness} /> : null
          }
          onOpen={() => onOpen(round.id)}
        />
      ))}
      {open.length > most ? (
        <span className="text-mute text-xs">{t('moreOpen', { count: open.length - most })}</span>
      ) : null}
      {/* A running session has its own code, in its bar. */}
      {mayRun && !live && open.length > 0 ? <InviteToRounds boardId={boardId} /> : null}
    </section>
  )
}

/**
 * The rounds that this page saw open, that are shown now, and whose result this person has not looked at yet. The next step
 * of a session leaves them to the list.
 */
function useJustEnded(
  rounds: readonly Round[],
  shownId: string | undefined,
  stepId: string | undefined,
): readonly Round[] {
  const [waitingIds, setWaitingIds] = useState(NONE)
  const [lastStepId, setLastStepId] = useState(stepId)
  const isNewStep = stepId !== lastStepId
  if (isNewStep) setLastStepId(stepId)
  const next = new Set(
    rounds
      .filter(
        ({ id, state }) =>
          state === 'open' || (state === 'shown' && !isNewStep && waitingIds.has(id) && id !== shownId),
      )
      .map(({ id }) => id),
  )
  if (next.size !== waitingIds.size || [...next].some((id) => !waitingIds.has(id))) setWaitingIds(next)
  return rounds.filter(({ id, state }) => state === 'shown' && next.has(id))
}

interface OpenRoundProps extends Pick<OpenRoundsProps, 'boardId' | 'me' | 'isInBar'> {
  round: Round
  isShown: boolean
  /** How many have answered, for people who run the board. */
  turnout: ReactNode
  onOpen: () => void
}

function OpenRound({ boardId, me, round, isShown, isInBar, turnout, onOpen }: OpenRoundProps) {
  const t = useTranslations('round')
  const format = useFormatter()
  const mayTakePart = useMayTakePart(boardId)
  const progress = useOwnProgress(boardId, round, me)
  const { title, activity, state, closesAt } = round
  const until =
    state !== 'open' || closesAt === null
      ? ''
      : t('closesAt', { when: format.dateTime(closesAt, { dateStyle: 'medium', timeStyle: 'short' }) })
  const word = t(state === 'shown' ? 'seeResult' : mayTakePart ? TAKE_PART[activity.kind] : 'look')
  return (
    <div
      className={clsx(
        'flex min-w-0 max-w-full items-center gap-2 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-accent',
        isInBar ? 'whitespace-nowrap' : 'flex-wrap',
      )}
    >
      {ACTIVITY_ICONS[activity.kind]}
      <span dir="auto" title={title} className="min-w-0 truncate font-medium">
        {title}
      </span>
      {progress && state === 'open' ? <span className="shrink-0 text-ink-soft tabular-nums">{progress}</span> : null}
      {turnout}
      {until ? <span className="shrink-0 text-mute text-xs tabular-nums max-sm:hidden">{until}</span> : null}
      {isShown ? null : (
        <Button size="sm" variant="primary" aria-label={`${word}: ${title}`} onClick={onOpen} className="shrink-0">
          {word}
        </Button>
      )}
    </div>
  )
}

/** Counts the answers as the panel and the projector do; in figures where the window is narrow. */
function Turnout({ round, me, awareness }: Pick<OpenRoundsProps, 'me' | 'awareness'> & { round: Round }) {
  const words = useTurnoutWords()
  const people = usePeopleCount(awareness, me)
  const { activity, turnout, finished = 0 } = round
  const given = activity.kind === 'score' ? finished : turnout
  return (
    <span className="shrink-0 text-mute text-xs tabular-nums">
      <span className="max-xl:sr-only">{words(round, people)}</span>
      <span aria-hidden className="flex items-center gap-0.5 xl:hidden [&_svg]:size-3.5">
        <Check />
        {people >= given ? `${given}/${people}` : given}
      </span>
    </span>
  )
}
