// What lets panels open by themselves: a brief that nobody has worked with, a thing that is selected.

import { type Editor, useValue } from 'tldraw'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { isCard } from '@/components/canvas/card/is-card'
import { scoringOf } from '@/components/canvas/score/scoring'
import type { PanelOccasions } from './use-panels'

/** Returns whether there is something for each panel to show. */
export function usePanelOccasions(boardId: string, editor: Editor | undefined): Omit<PanelOccasions, 'place'> {
  const { data: briefs } = useBriefs(boardId)
  const isUncited = useValue('nothing is cited', () => !!editor && !hasCitations(editor), [editor])
  return { hasFreshBrief: isUncited && (briefs?.length ?? 0) > 0, hasSelection: useHasSelection(editor) }
}

function hasCitations(editor: Editor): boolean {
  return editor.store
    .allRecords()
    .some((record) => record.typeName === 'shape' && isCard(record) && Object.keys(record.props.citations).length > 0)
}

/**
 * Whether something is selected. A hand that moves, types, scores or decides on suggestions is not disturbed by a panel that
 * opens.
 */
export function useHasSelection(editor: Editor | undefined): boolean {
  return useValue(
    'has a selection at rest',
    () =>
      !!editor &&
      editor.getSelectedShapeIds().length > 0 &&
      editor.isIn('select.idle') &&
      !isDeciding() &&
      scoringOf(editor) === undefined,
    [editor],
  )
}

/** Whether the keyboard is in the list of suggestions: a card that is made there says nothing that the list didn't. */
function isDeciding(): boolean {
  return document.activeElement?.closest('[data-candidates]') != null
}
