// The menu of what is under the pointer: tldraw's own, and before it what a session adds.

import {
  DefaultContextMenu,
  DefaultContextMenuContent,
  type TLUiContextMenuProps,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  useEditor,
  useValue,
} from 'tldraw'
import { canvasWords } from '../canvas-words'
import { wayToPoint } from '../pointed-shape'

export function BoardContextMenu(props: TLUiContextMenuProps) {
  const editor = useEditor()
  const shape = useValue('only selected shape', () => editor.getOnlySelectedShape(), [editor])
  const point = useValue('way to point', () => wayToPoint(editor), [editor])
  return (
    <DefaultContextMenu {...props}>
      {shape && point ? (
        <TldrawUiMenuGroup id="session">
          <TldrawUiMenuItem
            id="show-to-everybody"
            label={canvasWords(editor).canvas('showToEverybody')}
            onSelect={() => point(shape.id)}
          />
        </TldrawUiMenuGroup>
      ) : null}
      <DefaultContextMenuContent />
    </DefaultContextMenu>
  )
}
