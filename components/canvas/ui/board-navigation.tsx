// The pages and the zoom in the canvas's left corner, its steps and its menu. tldraw's own goes when the canvas gets narrow, which here happens
// beside open panels too.

import { Minus, Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { PORTRAIT_BREAKPOINT, useActions, useBreakpoint, useEditor, useTranslation, useValue } from 'tldraw'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { PageMenu } from '../pages/page-menu'
import { focusCanvas } from '../sight/focus-canvas'

/** tldraw's actions, with their keys for people to read. */
const ZOOMS = [
  ['zoom-in', 'Ctrl+='],
  ['zoom-out', 'Ctrl+-'],
  ['zoom-to-100', 'Shift+0'],
  ['zoom-to-fit', 'Shift+1'],
  ['zoom-to-selection', 'Shift+2'],
] as const

export function BoardNavigation() {
  const editor = useEditor()
  const actions = useActions()
  const words = useTranslation()
  const percent = useValue('zoom', () => `${Math.floor(editor.getZoomLevel() * 100)}%`, [editor])
  const hasSelection = useValue('has selection', () => editor.getSelectedShapeIds().length > 0, [editor])
  const hasSteps = useBreakpoint() >= Number(PORTRAIT_BREAKPOINT.TABLET)
  const step = (id: 'zoom-in' | 'zoom-out', icon: ReactElement) => (
    <IconButton label={words(`action.${id}`)} icon={icon} onClick={() => actions[id]?.onSelect('zoom-menu')} />
  )
  return (
    <div className="canvas-zoom">
      <PageMenu />
      <div className="canvas-zoom__steps">
        {hasSteps ? step('zoom-out', <Minus />) : null}
        <Menu
          align="start"
          focusAfterChoice={() => focusCanvas(editor)}
          trigger={
            <button
              type="button"
              className="canvas-tool canvas-tool--zoom"
              aria-label={`${words('navigation-zone.zoom')} ${percent}`}
            >
              {percent}
            </button>
          }
          items={ZOOMS.map(([id, shortcut]) => ({
            label: words(`action.${id}`),
            shortcut,
            disabled: id === 'zoom-to-selection' && !hasSelection,
            onSelect: () => actions[id]?.onSelect('zoom-menu'),
          }))}
        />
        {hasSteps ? step('zoom-in', <Plus />) : null}
      </div>
    </div>
  )
}
