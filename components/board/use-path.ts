// The next step of a board and what leads to it, for people who may edit. While a session runs its steps lead, except to
// the matrix.

import { useMemo } from 'react'
import { type Editor, type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { NewCard } from '@/components/brief/brief-view'
import { type Suggestions, useSuggestions } from '@/components/brief/use-suggestions'
import { bringWholeIntoView } from '@/components/canvas/card/find-card'
import { withoutCoveredScores } from '@/components/canvas/covered-scores'
import { focusCanvas } from '@/components/canvas/focus-canvas'
import { insertMatrixWith } from '@/components/canvas/insert-holder'
import { bringIn, bringInWords, cardsOutside, matrixFor, riskMatrixToFill } from '@/components/canvas/matrix/bring-in'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { scoreInTurn } from '@/components/canvas/score/scoring'
import { wantGap } from '@/components/coverage/wanted-gap'
import { toast } from '@/components/ui/toaster'
import { isTitleUnwritten } from '@/lib/brief/titles/unwritten-title'
import type { BoardView } from '@/lib/document/view/board-view'
import {
  type BoardProgress,
  boardProgress,
  isLedInSession,
  type NextStep,
  nextStep,
} from '@/lib/domain/coverage/next-step'
import type { PathActions } from './path-card'
import { useClosedSteps } from './use-closed-steps'

export interface PathOptions {
  boardId: string
  /** The user id of the person who is led. */
  me: string
  editor: Editor | undefined
  view: BoardView
  /** This person may edit, and nobody is asked to vote or rate. */
  isOpen: boolean
  isInSession: boolean
  mayRunSessions: boolean
  onReview: (briefId: string) => void
  onCreateCards: (cards: readonly NewCard[], briefId: string, language: string) => void
  /** A card is selected to be scored. */
  onScore: () => void
  /** Shows the coverage. */
  onCoverage: () => void
  onSessions: () => void
  onExport: () => void
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
  const { boardId, me, editor, view, isOpen, isInSession, mayRunSessions } = options
  const suggestions = useSuggestions(boardId, view.cards)
  const t = useTranslations('board.path')
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
    () => boardProgress(view, view.criteria, suggestions?.total, toFill.split(' ').slice(1)),
    [view, suggestions, toFill],
  )
  const unwritten = useMemo(() => view.cards.filter(isTitleUnwritten).length, [view])
  const step = nextStep(progress)
  // While cards are rated, a count of levels would say what they got before.
  const isCovered = useValue('covered', () => editor !== undefined && withoutCoveredScores(editor, view) !== view, [
    editor,
    view,
  ])
  if (isCovered || !isOpen || !editor || step === undefined) return { shown: undefined, reopen: undefined }
  if (isInSession && !isLedInSession(step, mayRunSessions)) return { shown: undefined, reopen: undefined }
  if (closed.includes(step)) return { shown: undefined, reopen }

  const unscored = progress.unscored as readonly TLShapeId[]
  // Scored risks belong into the cells that say so: the way there stays until they are in them.
  const risks = view.cards.flatMap(({ id, kind }) => (kind === 'risk' ? [id] : []))
  const matrix = matrixFor(editor, new Set(step === 'score' ? unscored : risks))
  const [matrixToFill, ...unplaced] = toFill.split(' ') as TLShapeId[]
  const leave = (act: () => void) => () => {
    close(step)
    act()
  }
  const putInto = (matrixId: TLShapeId, only?: readonly TLShapeId[]) => {
    bringIn(editor, matrixId, only)
    const bounds = editor.getShapePageBounds(matrixId)
    if (bounds) bringWholeIntoView(editor, bounds)
    focusCanvas(editor)
  }
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
    actions: {
      review: () => {
        const [first] = suggestions?.byBrief ?? []
        if (first) options.onReview(first.briefId)
      },
      placeAll: () => {
        for (const { briefId, language, cards } of suggestions?.byBrief ?? []) {
          options.onCreateCards(cards, briefId, language)
        }
        focusCanvas(editor)
      },
      placeMatrix: () => {
        insertMatrixWith(editor, unscored)
        focusCanvas(editor)
      },
      bringIn: matrix
        ? {
            words: bringInWords(cardsOutside(editor, matrix)),
            run: () => putInto(matrix.id),
          }
        : undefined,
      placeScored: () => matrixToFill && putInto(matrixToFill, unplaced),
      scoreNext: () => {
        scoreInTurn(editor, unscored)
        options.onScore()
        focusCanvas(editor)
      },
      rateTogether: mayRunSessions
        ? () => {
            editor.setCurrentTool('select')
            selectShapes(editor, unscored)
            options.onSessions()
          }
        : undefined,
      titles:
        unwritten > 0
          ? {
              count: unwritten,
              show: () => {
                wantGap(editor, 'unwritten')
                options.onCoverage()
              },
            }
          : undefined,
      link: options.onCoverage,
      runSession: mayRunSessions ? leave(options.onSessions) : undefined,
      exportBoard: leave(options.onExport),
    },
  }
  return { shown, reopen: undefined }
}
