// The board as its tables and counts show it while scores are covered.

import { type Editor, useValue } from 'tldraw'
import type { BoardView } from '@/lib/document/view/board-view'
import { withoutCoveredScores } from './covered-scores'

/** Returns the board without its covered scores, which is the same object where none is covered. */
export function useCoveredView(editor: Editor, view: BoardView): BoardView {
  return useValue('view without covered scores', () => withoutCoveredScores(editor, view), [editor, view])
}
