// tldraw's style panel, only for what tldraw draws: its shapes when selected, and its tools. A card's tint is in the
// inspector, and a link's look follows from its kind.

import { DefaultStylePanel, useEditor, useValue } from 'tldraw'
import { linkOf } from '../link/link-meta'

const UNSTYLED: readonly string[] = ['card', 'matrix', 'zone', 'frame']
const DRAWING_TOOLS: readonly string[] = ['draw', 'highlight', 'text', 'note', 'geo', 'arrow', 'line']

export function BoardStylePanel() {
  const editor = useEditor()
  const isWanted = useValue('style panel is wanted', () => {
    if (DRAWING_TOOLS.includes(editor.getCurrentToolId())) return true
    const selected = editor.getSelectedShapes()
    return selected.some((shape) => !UNSTYLED.includes(shape.type) && !linkOf(shape))
  }, [editor])
  return isWanted ? <DefaultStylePanel /> : null
}
