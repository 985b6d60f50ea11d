// The line of a link that is being drawn, from the middle of its card to the pointer.

import { useEditor, useIsDarkMode, useValue } from 'tldraw'
import { canvasTheme } from '../colours/canvas-theme'
import { linkDraft } from './link-draft'

export function LinkDraftLine() {
  const editor = useEditor()
  const theme = canvasTheme(useIsDarkMode())
  const line = useValue('link draft line', () => {
    const draft = linkDraft(editor)
    const bounds = draft && editor.getShapePageBounds(draft.fromId)
    if (!bounds) return undefined
    const target = draft.targetId && draft.isAllowed ? editor.getShapePageBounds(draft.targetId)?.center : undefined
    return {
      from: editor.pageToViewport(bounds.center),
      to: editor.pageToViewport(target ?? draft.point),
      isAllowed: draft.isAllowed,
    }
  }, [editor])
  if (!line) return null
  const color = line.isAllowed ? theme.accent : theme.level['very-high'].edge
  return (
    <svg className="canvas-draft" role="presentation">
      <line
        x1={line.from.x}
        y1={line.from.y}
        x2={line.to.x}
        y2={line.to.y}
        stroke={color}
        strokeWidth={2}
        strokeDasharray={line.isAllowed ? undefined : '6 5'}
        strokeLinecap="round"
      />
      <circle cx={line.to.x} cy={line.to.y} r={4} fill={color} />
    </svg>
  )
}
