// The canvas of the projector's screen: it goes where everybody is asked to look, otherwise to the step's place, and
// stays there when the screen gets another size, as with the button for full screen.

import { useCallback, useEffect, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { ShownBoard } from '@/components/board/shown-board'
import type { BoardSession } from '@/components/board/use-board-session'
import { useCover } from '@/components/canvas/cover/use-cover'
import { viewAboveMark } from '@/components/canvas/sight/free-view'
import { whenResized } from '@/components/canvas/sight/when-resized'
import { setLeastWordsOnScreen } from '@/components/canvas/sight/word-size'
import { showAll, showShape } from '@/components/session/bar/show-shape'
import { useAttention } from '@/components/session/together/use-attention'
import { useVoteOnCards } from '@/components/session/use-vote-on-cards'
import type { OpenRating } from '@/lib/domain/session/round-in-front'
import type { Attention, SessionStep } from '@/lib/domain/session/session'
import type { PresenceUser } from '@/lib/protocol/presence'

/** The back row reads words of this share of the screen's height. */
const LEAST_WORDS_SHARE = 1 / 38
const LEAST_WORDS_PX = 14

export interface ProjectorCanvasProps {
  boardId: string
  session: BoardSession
  user: PresenceUser
  step: SessionStep | undefined
  attention: Attention | null
  /** The rating under way. It covers the places of its cards, which would sway people. */
  rating: OpenRating | undefined
}

export function ProjectorCanvas({ boardId, session, user, step, attention, rating }: ProjectorCanvasProps) {
  const [editor, setEditor] = useState<Editor | undefined>()
  useCover(editor, rating)
  useVoteOnCards(boardId, editor)
  const onMount = useCallback((mounted: Editor) => {
    setLeastWordsOnScreen(mounted, Math.max(LEAST_WORDS_PX, window.innerHeight * LEAST_WORDS_SHARE))
    setEditor(mounted)
    return () => setEditor(undefined)
  }, [])
  const isCalled = attention !== null
  const calledCard = attention?.kind === 'card' ? attention.shapeId : undefined
  const stepId = step?.id
  const placeId = step?.placeId ?? null
  const isEmpty = useValue('board is empty', () => !editor?.getCurrentPageShapeIds().size, [editor])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins where it happens, also at the same place
  useEffect(() => {
    if (!editor || isCalled || isEmpty) return
    const show = (isCalm: boolean) => {
      const part = viewAboveMark(editor)
      if (placeId === null || !showShape(editor, placeId, { isCalm, part })) showAll(editor, part)
    }
    show(false)
    return whenResized(editor, () => show(true))
  }, [editor, isCalled, isEmpty, placeId, stepId])
  useAttention(editor, attention, user.id)
  useEffect(() => {
    if (editor && calledCard !== undefined)
      return whenResized(editor, () => showShape(editor, calledCard, { isCalm: true }))
  }, [editor, calledCard])
  return <ShownBoard boardId={boardId} session={session} user={user} onMount={onMount} />
}
