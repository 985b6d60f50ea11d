// A round on everybody's screen: its title, its progress, and its activity's way of taking part. It stands beside the
// canvas and on the phone's page, which has no editor.

import { Vote } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Awareness } from 'y-protocols/awareness'
import { usePeopleCount } from '@/components/presence/attendance'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailed } from '@/components/ui/load-failed'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import type { Activity, ActivityKind, ActivityOf } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { newestTaking, roundChain } from '@/lib/domain/session/round-chain'
import { Writing } from './drafts/writing'
import { OnProjector } from './round/on-projector'
import { Scoring } from './round/ratings/scoring'
import { RoundHead } from './round/round-head'
import type { RoundPlace, RoundViewProps } from './round/round-view-props'
import { Voting } from './round/votes/voting'
import { useMayTakePart, useRound, useRounds } from './rounds-api'
import { useLiveSession } from './session-api'
import { usePeopleHere } from './together/people-api'

export interface ActivityPanelProps extends RoundPlace {
  /** The panel goes on to the round that repeats it, once there is one. Undefined where none was opened. */
  readonly roundId: string | undefined
  readonly awareness: Awareness
  /** Another object at each request for the keyboard. */
  readonly takesFocus?: object | undefined
}

export function ActivityPanel({ roundId, awareness, takesFocus, ...place }: ActivityPanelProps) {
  const t = useTranslations('round')
  const rounds = useRounds(place.boardId)
  const mayTakePart = useMayTakePart(place.boardId)
  const newest = rounds && roundId !== undefined ? newestTaking(rounds, roundId) : undefined
  const chain = rounds && newest ? roundChain(rounds, newest.id) : []
  /** An earlier taking that somebody looks at; a new one brings them back to the newest. */
  const [chosen, setChosen] = useState<{ id: string; newestId: string } | undefined>()
  const shownId = chosen && chosen.newestId === newest?.id ? chosen.id : newest?.id
  const query = useRound(place.boardId, shownId)
  // The list has all of one that is open.
  const round = query.data ?? rounds?.find(({ id, state }) => id === shownId && state === 'open')
  const isOver = round !== undefined && isStepOver(round, place.stepOn)
  const live = useLiveSession(place.boardId)
  const here = usePeopleHere(place.boardId, round?.sessionId != null && round.sessionId === live?.id ? live : undefined)
  const onBoard = usePeopleCount(awareness, place.me)
  const top = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const isDrawn = round !== undefined
  useEffect(() => {
    if (takesFocus && isDrawn) frame.current?.focus()
  }, [takesFocus, isDrawn])
  const shownResult = round?.state === 'shown' ? round.id : undefined
  useEffect(() => {
    // A result is read from its beginning, wherever in the ballot somebody was.
    if (shownResult !== undefined) top.current?.scrollIntoView({ block: 'nearest' })
  }, [shownResult])
  // In a running session the round of a step comes a moment after its step.
  const isComing = live != null && place.stepOn?.sessionId === live.id
  if (rounds && !newest && !isComing) {
    return (
      <EmptyState icon={<Vote />} title={t('none')}>
        {t('noneHint')}
      </EmptyState>
    )
  }
  if (query.isError && !round) return <LoadFailed title={t('failed')} query={query} />
  return (
    <div
      ref={frame}
      tabIndex={-1}
      className="flex flex-col gap-4 px-4 pt-3 pb-8 outline-none [@media(max-height:959px)]:gap-3 [@media(max-height:959px)]:pb-0"
    >
      {/* The element has no height, so that it is in view as a whole or not at all. */}
      <div ref={top} aria-hidden className="-mb-4 h-0 scroll-mt-3" />
      {newest && chain.length > 1 ? (
        <Segmented
          hideLabel
          label={t('takings')}
          value={shownId}
          options={chain.map(({ id }, at) => ({ value: id, label: t('taking', { number: at + 1 }) }))}
          onChange={(id) => id !== undefined && setChosen({ id, newestId: newest.id })}
        />
      ) : null}
      {round ? (
        <>
          <RoundHead
            round={round}
            hidesTitle={round.title === place.titleAbove}
            here={isOver ? undefined : here}
            onBoard={isOver ? undefined : onBoard}
          >
            {mayTakePart && place.isBoardLocked && !isOver ? (
              <p className="leading-5">{t(`lockedWhile.${round.activity.kind}`)}</p>
            ) : null}
          </RoundHead>
          {place.mayRun ? <OnProjector boardId={place.boardId} round={round} /> : null}
          <RoundView
            key={round.id}
            {...place}
            awareness={awareness}
            mayTakePart={mayTakePart}
            round={round}
            isStepOver={isOver}
          />
        </>
      ) : (
        <Skeleton className="h-40" />
      )}
    </div>
  )
}

function isStepOver({ sessionId, stepId }: Round, stepOn: RoundPlace['stepOn']): boolean {
  return sessionId !== null && (sessionId !== stepOn?.sessionId || stepId !== stepOn.stepId)
}

/** How people take part in each kind of activity. */
const VIEWS: {
  readonly [K in ActivityKind]: (props: RoundViewProps & { readonly activity: ActivityOf<K> }) => ReactNode
} = { write: Writing, vote: Voting, score: Scoring }

function RoundView(props: RoundViewProps) {
  const { activity } = props.round
  // The table's keys say it: each view takes activities of its own kind.
  const View = VIEWS[activity.kind] as (props: RoundViewProps & { readonly activity: Activity }) => ReactNode
  return <View {...props} activity={activity} />
}
