// What the phone's page asks for: the vote or rating that came up beside the steps, the step of the session, or nothing;
// and the ways to whatever else is open.

import { ArrowLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Awareness } from 'y-protocols/awareness'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { BoardView } from '@/lib/document/view/board-view'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import { asksForCards, givesDrafts } from '@/lib/domain/session/activities/activities'
import type { Round } from '@/lib/domain/session/round'
import { newestTaking, roundOfStep } from '@/lib/domain/session/round-chain'
import { alsoOpen } from '@/lib/domain/session/round-in-front'
import { currentStep, type LiveSession } from '@/lib/domain/session/session'
import { useRounds } from '../rounds-api'
import { useEndedSession } from '../session-api'
import { useRoundInFront } from '../use-round-in-front'
import { AddCard } from './add-card'
import { AlsoOpen } from './also-open'
import { BoardCards } from './board-cards'
import { MoveCards } from './move-cards'
import { MyActivity } from './my-activity'
import { NoSession } from './no-session'
import { RightsLine } from './rights-line'
import { ScaleWords } from './scale-words'
import { StepNow } from './step-now'

export interface InFrontProps {
  boardId: string
  boardTitle: string
  me: string
  role: Role
  awareness: Awareness
  /** As useLiveSession gives it. */
  live: LiveSession | null | undefined
  /** Undefined until the room has the board. */
  view: BoardView | undefined
}

export function InFront({ boardId, boardTitle, me, role, awareness, live, view }: InFrontProps) {
  const t = useTranslations('takePart')
  const rounds = useRounds(boardId)
  const front = useRoundInFront(boardId, live)
  const ended = useEndedSession(boardId)
  const step = live ? currentStep(live) : undefined
  /** What somebody went to by hand, until something else comes up. */
  const [chosen, setChosen] = useState<{ readonly at: string; readonly roundId: string | undefined } | undefined>()
  const at = `${step?.id} ${front?.id} ${front?.state}`
  const inSight = `${step?.id} ${front?.id}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes up is read from its beginning
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [inSight])
  const wantedId = chosen?.at === at ? chosen.roundId : front?.sessionId === null ? front.id : undefined
  const beside = rounds && wantedId !== undefined ? newestTaking(rounds, wantedId) : undefined
  if (!rounds || live === undefined || ended === undefined) return <Skeleton className="h-40" />
  const onShow = (roundId: string | undefined) => {
    setChosen({ at, roundId })
    window.scrollTo({ top: 0 })
  }
  const place = { boardId, boardTitle, me, role, awareness }
  const on = live && step ? { session: live, step } : undefined
  return (
    <>
      {beside ? (
        <>
          {!on && beside.state === 'shown' ? (
            <Button
              size="sm"
              variant="ghost"
              className="self-start"
              icon={<ArrowLeft />}
              onClick={() => onShow(undefined)}
            >
              {t('toEnd')}
            </Button>
          ) : null}
          <div role="status">
            <h1 dir="auto" className="text-balance font-semibold text-xl leading-7 [overflow-wrap:anywhere]">
              {beside.title}
            </h1>
          </div>
          {view ? (
            <MyActivity {...place} view={view} on={on} roundId={beside.id} titleAbove={beside.title} />
          ) : (
            <Skeleton className="h-40" />
          )}
        </>
      ) : on ? (
        <InStep {...place} view={view} rounds={rounds} on={on} />
      ) : (
        <NoSession boardId={boardId} ended={ended} rounds={rounds} onShow={onShow} />
      )}
      <AlsoOpen rounds={alsoOpen(rounds, beside?.id)} step={beside ? step : undefined} onShow={onShow} />
    </>
  )
}

interface InStepProps extends Pick<InFrontProps, 'boardId' | 'boardTitle' | 'me' | 'role' | 'awareness' | 'view'> {
  rounds: readonly Round[]
  on: { readonly session: LiveSession; readonly step: NonNullable<ReturnType<typeof currentStep>> }
}

function InStep({ boardId, boardTitle, me, role, awareness, view, rounds, on }: InStepProps) {
  const { session, step } = on
  const ofStep = roundOfStep(rounds, session.id, step.id)
  const mayAdd = roleAllows(role, 'edit-board') && asksForCards(step.activity, ofStep?.state)
  // Above the list of cards, which may be long.
  const addCard =
    view && mayAdd ? (
      <AddCard key={step.id} boardId={boardId} me={me} step={step} view={view} listsMine={step.activity !== null} />
    ) : null
  const boardCards = view ? (
    // An opened card lies over the page: it must not hide that another step has begun.
    <BoardCards
      key={`cards ${step.id}`}
      boardId={boardId}
      me={me}
      view={view}
      mayEdit={roleAllows(role, 'edit-board')}
      about={step.view}
    />
  ) : null
  return (
    <>
      <StepNow session={session} step={step} boardTitle={boardTitle} />
      {view ? (
        <>
          {step.activity ? (
            <MyActivity
              boardId={boardId}
              me={me}
              role={role}
              awareness={awareness}
              view={view}
              on={on}
              roundId={ofStep?.id}
              titleAbove={step.title}
            />
          ) : (
            <>
              {addCard}
              <ScaleWords key={`scales ${step.id}`} boardId={boardId} me={me} view={view} />
              {boardCards}
            </>
          )}
          {!step.activity && view.cards.length > 0 && roleAllows(role, 'edit-board') ? (
            <MoveCards boardId={boardId} />
          ) : null}
          {step.activity ? addCard : null}
          {/* People are asked for what is not there yet. */}
          {step.activity && givesDrafts(step.activity) && ofStep?.state !== 'shown' && view.cards.length > 0
            ? boardCards
            : null}
          <RightsLine role={role} step={step} />
        </>
      ) : (
        <Skeleton className="h-40" />
      )}
    </>
  )
}
