// The right side of the board: the selection in words. One card, one link, one matrix, other things, what a tool draws next,
// or the board.

import { useMemo } from 'react'
import { type Editor, useValue } from 'tldraw'
import { lockFor } from '@/components/canvas/lock/host-locks'
import { drawnByTool } from '@/components/canvas/style/look'
import type { BoardView } from '@/lib/document/view/board-view'
import type { Citation } from '@/lib/domain/cards/citation'
import { BoardSummary } from './board-summary'
import { CardPanel } from './card-panel'
import { FromTheTop } from './from-the-top'
import { type InspectorContext, InspectorProvider } from './inspector-context'
import { LinkPanel } from './links/link-panel'
import { MatrixPanel } from './matrix-panel'
import { SelectionPanel } from './selection-panel'
import { useShownCard } from './shown-card'
import { NextStylePanel } from './style/style-section'

export interface InspectorProps {
  editor: Editor
  /** The board's cards and links; where one card is selected, they may be a moment old. */
  view: BoardView
  isReadOnly: boolean
  /** The viewer's user id. */
  me: string
  nameOf: (userId: string) => string | undefined
  onShowPassage: (citation: Citation) => void
  onOpenCriteria: () => void
}

export function Inspector({ editor, view, isReadOnly, me, nameOf, onShowPassage, onOpenCriteria }: InspectorProps) {
  const { criteria } = view
  const isHeld = useValue('selected is locked', () => {
    const only = editor.getOnlySelectedShape()
    return only ? lockFor(editor, only) !== undefined : false
  }, [editor])
  const shown = useValue('what is shown', () => nameOfShown(editor), [editor])
  const context = useMemo<InspectorContext>(
    () => ({
      editor,
      isReadOnly: isReadOnly || isHeld,
      isBoardReadOnly: isReadOnly,
      view,
      criteria,
      me,
      nameOf,
      showPassage: onShowPassage,
      openCriteria: onOpenCriteria,
    }),
    [editor, isReadOnly, isHeld, view, criteria, me, nameOf, onShowPassage, onOpenCriteria],
  )
  return (
    <InspectorProvider value={context}>
      <FromTheTop shown={shown} />
      <Selected editor={editor} view={view} isReadOnly={isReadOnly} />
    </InspectorProvider>
  )
}

/** A name for what is selected. A selection of several is one thing, whatever joins or leaves it. */
function nameOfShown(editor: Editor): string {
  const [first, second] = editor.getSelectedShapeIds()
  return second ? 'several' : (first ?? 'board')
}

function Selected({ editor, view, isReadOnly }: Pick<InspectorProps, 'editor' | 'view' | 'isReadOnly'>) {
  // Ids, not shapes: those are others at every move of a drag.
  const ids = useValue('selected ids', () => editor.getSelectedShapeIds(), [editor])
  const drawnNext = useValue('drawn next', () => (isReadOnly ? undefined : drawnByTool(editor)), [editor, isReadOnly])
  const only = ids.length === 1 ? ids[0] : undefined
  const card = useShownCard(editor, view, only)
  if (drawnNext !== undefined) return <NextStylePanel type={drawnNext} />
  if (card) return <CardPanel key={card.id} view={view} card={card} />
  const link = only && view.links.find(({ id }) => id === only)
  if (link) return <LinkPanel key={link.id} view={view} link={link} />
  const matrix = only && view.matrices.find(({ id }) => id === only)
  if (matrix) return <MatrixPanel key={matrix.id} view={view} matrix={matrix} />
  if (ids.length === 0) return <BoardSummary view={view} />
  const selected = new Set<string>(ids)
  return <SelectionPanel ids={ids} cards={view.cards.filter(({ id }) => selected.has(id))} />
}
