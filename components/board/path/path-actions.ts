// What the buttons of the path do (path-card): each does a step of it, or leads to where the step is done.

import type { Editor, TLShapeId } from 'tldraw'
import type { NewCard } from '@/components/brief/brief-view'
import type { Suggestions } from '@/components/brief/use-suggestions'
import { bringWholeIntoView } from '@/components/canvas/card/find-card'
import { insertMatrixWith } from '@/components/canvas/holder/insert-holder'
import { bringIn, bringInWords, cardsOutside, matrixFor } from '@/components/canvas/matrix/bring-in'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { askForList } from '@/components/canvas/paste/ask-about-paste'
import { scoreInTurn } from '@/components/canvas/score/scoring'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { showCardInView } from '@/components/canvas/sight/view-in-front'
import { chosenSection } from '@/components/coverage/chosen-section'
import { wantGap, wantRow } from '@/components/coverage/wanted-gap'
import type { BoardView } from '@/lib/document/view/board-view'
import type { NextStep } from '@/lib/domain/coverage/next-step'
import { traceability } from '@/lib/domain/coverage/traceability'
import { writeTitles } from '../over-canvas/write-titles'

export interface PathActions {
  readonly bringBrief: () => void
  readonly pasteList: () => void
  readonly review: () => void
  readonly placeAll: () => void
  readonly placeMatrix: () => void
  /** Puts the risks that stand outside into a matrix that could take them; undefined where there is none. */
  readonly bringIn:
    | { readonly words: { readonly kind: 'risk' | 'other'; readonly count: number }; readonly run: () => void }
    | undefined
  /** Puts the risks that a matrix has a cell for into it. */
  readonly placeScored: () => void
  readonly scoreNext: () => void
  /** Undefined for people who don't run sessions. */
  readonly rateTogether: (() => void) | undefined
  /** The titles that a rule cut out of passages, and the list of them; undefined where there are none. */
  readonly titles: { readonly count: number; readonly show: () => void } | undefined
  readonly link: () => void
  readonly tryInScenarios: () => void
  readonly runSession: (() => void) | undefined
  readonly exportBoard: () => void
}

/** Where the path leads besides the canvas. */
export interface PathWays {
  readonly onBringBrief: () => void
  readonly onReview: (briefId: string) => void
  readonly onSortCards: (cards: readonly NewCard[], briefId: string, language: string) => void
  /** Nothing in the briefs waits for a decision any more. */
  readonly onAllPlaced: () => void
  readonly onCoverage: () => void
  /** Both undefined for people who don't run sessions. */
  readonly onSessions: (() => void) | undefined
  readonly onRateTogether: (() => void) | undefined
  readonly onExport: () => void
}

export interface PathOccasion {
  readonly editor: Editor
  readonly view: BoardView
  readonly step: NextStep
  readonly suggestions: Suggestions | undefined
  readonly unscored: readonly TLShapeId[]
  /** The risks above tolerance that nothing treats, the gravest first. */
  readonly untreated: readonly string[]
  /** A matrix with empty cells, and the risks that belong into them. */
  readonly toFill: readonly TLShapeId[]
  /** How many titles a rule cut out of passages. */
  readonly unwritten: number
  readonly isPhone: boolean
  /** Puts the step away. */
  readonly close: () => void
}

export function pathActions(occasion: PathOccasion, ways: PathWays): PathActions {
  const { editor, view, step, suggestions, unscored, untreated, toFill, unwritten, isPhone, close } = occasion
  const { onSessions, onRateTogether } = ways
  // Scored risks belong into the cells that say so: the way there stays until they are in them.
  const risks = view.cards.flatMap(({ id, kind }) => (kind === 'risk' ? [id] : []))
  const matrix = matrixFor(editor, new Set(step === 'score' ? unscored : risks))
  const [matrixToFill, ...unplaced] = toFill
  const leave = (act: () => void) => () => {
    close()
    act()
  }
  return {
    bringBrief: ways.onBringBrief,
    pasteList: () => askForList(editor),
    review: () => {
      const [first] = suggestions?.byBrief ?? []
      if (first) ways.onReview(first.briefId)
    },
    placeAll: () => {
      for (const { briefId, language, cards } of suggestions?.byBrief ?? []) {
        ways.onSortCards(cards, briefId, language)
      }
      ways.onAllPlaced()
      focusCanvas(editor)
    },
    placeMatrix: () => {
      insertMatrixWith(editor, unscored)
      focusCanvas(editor)
    },
    bringIn: matrix
      ? { words: bringInWords(cardsOutside(editor, matrix)), run: () => putInto(editor, matrix.id) }
      : undefined,
    placeScored: () => matrixToFill && putInto(editor, matrixToFill, unplaced),
    scoreNext: () => {
      scoreInTurn(editor, unscored)
      const [cardId] = editor.getSelectedShapeIds()
      if (cardId === undefined || !showCardInView(editor, cardId)) focusCanvas(editor)
    },
    rateTogether: onRateTogether
      ? () => {
          editor.setCurrentTool('select')
          selectShapes(editor, unscored)
          onRateTogether()
        }
      : undefined,
    titles:
      unwritten > 0
        ? {
            count: unwritten,
            show: () => writeTitles(editor, ways.onCoverage),
          }
        : undefined,
    link: () => {
      // Several are linked in the table, one click each, from its first row on. A phone shows a column or two of it.
      const { riskIds, recommendationIds } = traceability(view)
      const first = riskIds.find((id) => untreated.includes(id))
      const suitsTable = untreated.length > 1 && recommendationIds.length > 0 && !isPhone
      if (first !== undefined && suitsTable) wantRow(editor, first)
      else wantGap(editor, 'untreated')
      ways.onCoverage()
    },
    tryInScenarios: () => {
      chosenSection(editor).set('tunnel')
      ways.onCoverage()
    },
    runSession: onSessions && leave(onSessions),
    exportBoard: leave(ways.onExport),
  }
}

/** Puts cards into a matrix, all that it takes or only some, and shows it. */
function putInto(editor: Editor, matrixId: TLShapeId, only?: readonly TLShapeId[]): void {
  bringIn(editor, matrixId, only)
  const bounds = editor.getShapePageBounds(matrixId)
  if (bounds) bringWholeIntoView(editor, bounds)
  focusCanvas(editor)
}
