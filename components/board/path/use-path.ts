// The next step of a board and what leads to it, for people who may edit. While a session runs its steps lead, except to
// the matrix.

import { useMemo } from 'react'
import { type Editor, type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { type Suggestions, useSuggestions } from '@/components/brief/use-suggestions'
import { withoutCoveredScores } from '@/components/canvas/cover/covered-scores'
import { riskMatrixToFill } from '@/components/canvas/matrix/bring-in'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { toast } from '@/components/ui/toaster'
import { useIsNarrow } from '@/components/ui/use-media-query'
import { isTitleUnwritten } from '@/lib/brief/titles/unwritten-title'
import type { BoardView } from '@/lib/document/view/board-view'
import {
  type BoardProgress,
  boardProgress,
  isLedInSession,
  type NextStep,
  nextStep,
} from '@/lib/domain/coverage/next-step'
import { type PathActions, type PathWays, pathActions } from './path-actions'
import { useClosedSteps } from './use-closed-steps'

export interface PathOptions extends PathWays {
  readonly boardId: string
  /** The user id of the person who is led. */
  readonly me: string
  readonly editor: Editor | undefined
  readonly view: BoardView
  /** This person may edit, nobody is asked to vote or rate, and no result waits here for agreements. */
  readonly isOpen: boolean
  readonly isInSession: boolean
  /** The brief's panel is open: without a brief it asks for one itself. */
  readonly isBriefOpen: boolean
}

export interface Path {
  readonly step: NextStep
  readonly progress: BoardProgress
  readonly suggestions: Suggestions | undefined
  readonly hasMatrix: boolean
  readonly actions: PathActions
  readonly close: () => void
}

/** The path as this screen shows it. */
interface PathOnBoard {
  /** Undefined where nothing comes next, or this person has put the step away. */
  readonly shown: Path | undefined
  /** Shows the steps again that this person has put away; undefined where none of them is next. */
  readonly reopen: (() => void) | undefined
}

export function usePath(options: PathOptions): PathOnBoard {
  const { boardId, me, editor, view, isOpen, isInSession, isBriefOpen, onSessions } = options
  const { data: briefs } = useBriefs(boardId)
  const suggestions = useSuggestions(boardId, view.cards)
  const t = useTranslations('board.path')
  const isPhone = useIsNarrow()
  const [closed, close, reopen] = useClosedSteps(boardId, me)
  // People who closed this step laid their risks elsewhere on purpose: they are led to what follows. As one string, it is
  // the same while a card is dragged.
  const isPlaceClosed = closed.includes('place')
  const toFill = useValue(
    'matrix to fill',
    () => (editor && isOpen && !isPlaceClosed ? riskMatrixToFill(editor).join(' ') : ''),
    [editor, isOpen, isPlaceClosed],
  )
  const progress = useMemo(
    () =>
      boardProgress(view, view.criteria, {
        isUnbegun: briefs?.length === 0 && hasOnlyPlaces(view),
        suggested: briefs?.length === 0 ? 0 : suggestions?.total,
        hasNewBrief: suggestions?.byBrief.some(({ briefId }) => !isCited(view, briefId)) ?? false,
        unplaced: toFill.split(' ').slice(1),
      }),
    [view, briefs, suggestions, toFill],
  )
  const unwritten = useMemo(() => view.cards.filter(isTitleUnwritten).length, [view])
  const step = nextStep(progress)
  // While cards are rated, a count of levels would say what they got before.
  const isCovered = useValue('covered', () => editor !== undefined && withoutCoveredScores(editor, view) !== view, [
    editor,
    view,
  ])
  if (isCovered || !isOpen || !editor || step === undefined) return { shown: undefined, reopen: undefined }
  if (isInSession && !isLedInSession(step, onSessions !== undefined)) return { shown: undefined, reopen: undefined }
  if (step === 'begin' && isBriefOpen) return { shown: undefined, reopen: undefined }
  if (closed.includes(step)) return { shown: undefined, reopen }
  const shown: Path = {
    step,
    progress,
    suggestions,
    hasMatrix: view.matrices.length > 0,
    close: () => {
      close(step)
      toast(t('closed'), { action: { label: t('reopen'), onClick: reopen } })
      focusCanvas(editor)
    },
    actions: pathActions(
      {
        editor,
        view,
        step,
        suggestions,
        unscored: progress.unscored as readonly TLShapeId[],
        untreated: progress.untreated,
        toFill: toFill.split(' ') as TLShapeId[],
        unwritten,
        isPhone,
        close: () => close(step),
      },
      options,
    ),
  }
  return { shown, reopen: undefined }
}

/** Says whether a board has places for cards and no card yet, as a template's has. */
function hasOnlyPlaces({ cards, matrices, zones }: BoardView): boolean {
  return cards.length === 0 && matrices.length + zones.length > 0
}

function isCited({ cards }: BoardView, briefId: string): boolean {
  return cards.some(({ citations }) => Object.values(citations).some((citation) => citation.briefId === briefId))
}
