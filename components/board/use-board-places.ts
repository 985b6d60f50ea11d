// What stands where on the page of a board: the view in front, the panels at its sides, and which panel has the place on
// the right.

import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { setComingPanel } from '@/components/canvas/sight/free-view'
import { boardPath } from '@/lib/domain/boards/board-path'
import { usePageTitle } from './bar/use-board-title'
import { type BesideCanvas, useBeside } from './beside/use-beside'
import { usePanelOccasions } from './beside/use-panel-occasions'
import { type Panels, usePanels } from './beside/use-panels'
import { useRestAfterScoring } from './beside/use-rest-after-scoring'
import { useSelectionBesideSheet } from './beside/use-selection-beside-sheet'
import type { BoardInUse } from './board-in-use'
import { type ShownView, useBoardView } from './views/use-board-view'

export interface BoardPlaces {
  readonly shown: ShownView
  readonly panels: Panels
  readonly beside: BesideCanvas
  /** The inspector lies over the canvas. */
  readonly isInspectorSheet: boolean
}

export function useBoardPlaces({ id, title }: BoardInUse, editor: Editor | undefined): BoardPlaces {
  const shown = useBoardView(boardPath(id))
  usePageTitle(title, shown.name)
  const place = shown.name === 'canvas' ? 'canvas' : 'views'
  const panels = usePanels({ place, ...usePanelOccasions(id, editor) })
  const beside = useBeside(panels, editor)
  const isInspectorSheet = panels.areSheets && beside.isShown('inspector')
  useRestAfterScoring(editor, panels)
  useSelectionBesideSheet(editor, isInspectorSheet)
  const { comingPx } = panels
  useEffect(() => {
    if (editor) setComingPanel(editor, comingPx)
  }, [editor, comingPx])
  return { shown, panels, beside, isInspectorSheet }
}
