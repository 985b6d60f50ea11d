// The activity of a step besides working on the board, as this screen shows it: opened for everybody when the step
// begins, closed and opened again by each; and a round outside a session, opened for everybody when it begins, and
// afterwards by each from a list.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import { useErrorMessage } from '@/components/api/error-message'
import type { StoreBinding } from '@/components/binding/index'
import type { ShownRatings } from '@/components/canvas/cover/rated-in-front'
import { showRatings } from '@/components/canvas/cover/shown-ratings'
import { showCard } from '@/components/inspector/show-card'
import type { ActivityPanelProps } from '@/components/session/activity-panel'
import { useMayTakePart, usePutAway, useRounds } from '@/components/session/rounds-api'
import { toast } from '@/components/ui/toaster'
import type { BoardView } from '@/lib/document/view/board-view'
import { roleAllows } from '@/lib/domain/people/role'
import type { ActivityKind } from '@/lib/domain/session/activity'
import type { BroughtUp } from '@/lib/domain/session/card-in-view'
import type { Round } from '@/lib/domain/session/round'
import { newestTaking, roundOfStep } from '@/lib/domain/session/round-chain'
import { currentStep, type LiveSession } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'
import { useCoveredScores } from '../content/use-covered-scores'
import { useDotsOnCards } from './use-dots-on-cards'

export interface ShownActivity {
  readonly kind: ActivityKind
  readonly panel: ActivityPanelProps
}

export interface ActivityOptions {
  boardId: string
  session: LiveSession | undefined
  me: PresenceUser
  view: BoardView
  editor: Editor | undefined
  awareness: Awareness
  /** Undefined while there is nothing to show yet. */
  binding: StoreBinding | undefined
  /** Brings the panel to the front, or takes it away where it is in front. */
  onShow: (isShown: boolean) => void
}

export interface ActivityOnBoard {
  /** Undefined where there is nothing to take part in. */
  readonly shown: ShownActivity | undefined
  /** The newest round of the current step; undefined while there is none. */
  readonly ofStep: Round | undefined
  /** True if the step's round is shown, or would be. */
  readonly isOfStep: boolean
  /** Shows a round; without an id, the one of the step that is on. */
  readonly open: (roundId?: string) => void
  /** Closes the panel by hand. A facilitator who has looked at a result takes it off the projector with that. */
  readonly close: () => void
  /** Shows a round and gives the keyboard to its panel. */
  readonly enter: (roundId: string) => void
}

export function useActivity({
  boardId,
  session,
  me,
  view,
  editor,
  awareness,
  binding,
  onShow,
}: ActivityOptions): ActivityOnBoard {
  const rounds = useRounds(boardId)
  const mayTakePart = useMayTakePart(boardId)
  const [chosenId, setChosenId] = useState<string | undefined>()
  const [takesFocus, setTakesFocus] = useState<object | undefined>()
  const step = session && currentStep(session)
  const chosen = rounds && chosenId !== undefined ? newestTaking(rounds, chosenId) : undefined
  const activity = chosen?.activity ?? step?.activity

  const cards = useMemo(() => new Map(view.cards.map((card) => [card.id, card])), [view.cards])
  const begun = step?.activity ? step.id : undefined
  // A step's own round comes first, whatever somebody had open before.
  const [begunBefore, setBegunBefore] = useState(begun)
  if (begun !== begunBefore) {
    setBegunBefore(begun)
    if (begun !== undefined) setChosenId(undefined)
    // A panel that opens by itself takes the keyboard from nobody.
    setTakesFocus(undefined)
  }
  const ofStep = rounds && session && step ? roundOfStep(rounds, session.id, step.id) : undefined
  const open = (wantedId?: string) => {
    setChosenId(wantedId)
    setTakesFocus(undefined)
    onShow(true)
  }
  const isAsked = mayTakePart && ofStep?.state !== 'open'
  const latest = useRef({ onShow, open, isAsked, isChosen: chosen !== undefined })
  useEffect(() => {
    latest.current = { onShow, open, isAsked, isChosen: chosen !== undefined }
  })
  useEffect(() => {
    if (begun !== undefined) latest.current.onShow(true)
    // A person who has opened another round goes on with it.
    return () => {
      if (begun !== undefined && !latest.current.isChosen) latest.current.onShow(false)
    }
  }, [begun])

  const knownIds = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (!rounds) return
    const known = knownIds.current
    knownIds.current = new Set(rounds.map(({ id }) => id))
    const fresh = known && rounds.find((round) => isOpenBesideSessions(round) && !known.has(round.id))
    // A new round doesn't take a person away from the task of their step.
    if (fresh && latest.current.isAsked) latest.current.open(fresh.id)
  }, [rounds])

  const onDiscuss = useCallback(
    (ofRoundId: string, card: BroughtUp | undefined) =>
      binding?.publishPresence({ discussed: card ? { roundId: ofRoundId, ...card } : null }),
    [binding],
  )
  const onResult = useCallback((ratings: ShownRatings | undefined) => editor && showRatings(editor, ratings), [editor])
  const mayRun = roleAllows(me.role, 'run-sessions')
  const cover = useCoveredScores(editor, rounds, session, mayRun)
  const dotsOnCards = useDotsOnCards(editor)
  const inPanel = chosen ?? ofStep
  const roundId = inPanel?.id
  useNoSelectionFrom(editor, step?.id)
  useNoSelectionFrom(editor, inPanel?.state === 'open' ? roundId : undefined)
  const { mutate: putAway } = usePutAway(boardId)
  const tell = useErrorMessage()
  return {
    ofStep,
    isOfStep: chosen === undefined,
    shown: activity
      ? {
          kind: activity.kind,
          panel: {
            boardId,
            roundId,
            takesFocus,
            awareness,
            cards,
            criteria: view.criteria,
            me: me.id,
            mayRun,
            onResult,
            cover,
            dotsOnCards,
            isBoardLocked: step?.activity != null && !roleAllows(me.role, 'edit-board'),
            ...(mayRun && { onDiscuss }),
            stepOn: session && step && { sessionId: session.id, stepId: step.id },
            ...(editor && { onShowCard: (cardId: string) => showCard(editor, cardId) }),
          },
        }
      : undefined,
    open,
    close: () => {
      onShow(false)
      if (mayRun && inPanel?.state === 'shown' && !inPanel.isPutAway) {
        putAway({ roundId: inPanel.id, isPutAway: true }, { onError: (error) => toast.error(tell(error)) })
      }
    },
    enter: (wantedId) => {
      open(wantedId === ofStep?.id ? undefined : wantedId)
      // Another object at each request.
      setTakesFocus({})
    },
  }
}

function isOpenBesideSessions({ sessionId, state }: Round): boolean {
  return sessionId === null && state === 'open'
}

/**
 * Lets go of what is selected when a step or an open round begins, by its id. An old selection has nothing to do with it, even
 * if it said which cards are asked: its frame would lie over the result, and the inspector would offer to delete it.
 */
function useNoSelectionFrom(editor: Editor | undefined, beginningId: string | undefined): void {
  useEffect(() => {
    if (beginningId !== undefined && editor?.isIn('select.idle')) editor.selectNone()
  }, [editor, beginningId])
}
