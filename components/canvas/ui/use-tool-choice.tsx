// The tool in hand, ways to take another one, and the menus that offer several.

import type { ReactNode } from 'react'
import { GeoShapeGeoStyle, useEditor, useTools, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { SINGLE_KEYS } from '@/components/settings/single-keys'
import type { MenuItem } from '@/components/ui/menu'
import { MATRIX_PRESETS } from '@/lib/domain/matrix/matrix-presets'
import { shortcutLabel } from '../keys/shortcuts'
import { focusCanvas } from '../sight/focus-canvas'
import { SHAPE_TOOLS, SHAPES, ShapeIcon, ToolIcon } from './tool-icons'

export interface ToolChoice {
  /** The id of the tool in hand. */
  readonly current: string
  /** A tool that draws a shape is in hand. */
  readonly isShape: boolean
  readonly choose: (id: string) => void
  /** Gives the keyboard to the canvas. The next key belongs to the tool: Enter places a card, Escape deselects the tool. */
  readonly onChosen: () => void
  /** A menu item that takes a tool. */
  readonly item: (id: string, label: string, icon?: ReactNode) => Extract<MenuItem, { label: string }>
  readonly shapeItems: readonly MenuItem[]
  readonly matrixItems: readonly MenuItem[]
}

export function useToolChoice(): ToolChoice {
  const editor = useEditor()
  const tools = useTools()
  const t = useTranslations('canvas')
  const matrix = useTranslations('card.matrixName')
  const hasKeys = SINGLE_KEYS.use()
  const current = useValue('tool', () => editor.getCurrentToolId(), [editor])
  const geo = useValue('geo', () => editor.getStyleForNextShape(GeoShapeGeoStyle), [editor])
  const choose = (id: string) => tools[id]?.onSelect('toolbar')
  const item: ToolChoice['item'] = (id, label, icon) => {
    const shortcut = hasKeys ? shortcutLabel(id) : undefined
    return { label, icon, onSelect: () => choose(id), ...(shortcut ? { shortcut } : {}) }
  }
  return {
    current,
    isShape: current === 'geo' || SHAPE_TOOLS.some((id) => id === current),
    choose,
    onChosen: () => focusCanvas(editor),
    item,
    shapeItems: [
      ...SHAPES.map((id) => ({
        ...item(id, t(`shape.${id}`), <ShapeIcon name={id} />),
        checked: current === 'geo' && geo === id,
      })),
      'separator',
      ...SHAPE_TOOLS.map((id) => item(id, t(`shape.${id}`), <ShapeIcon name={id} />)),
    ],
    matrixItems: MATRIX_PRESETS.map((preset) =>
      preset === 'risk'
        ? { ...item('matrix', matrix('risk'), <ToolIcon name="matrix" />), onSelect: () => choose('matrix') }
        : item(`matrix-${preset}`, matrix(preset), <ToolIcon name="matrix" />),
    ),
  }
}
