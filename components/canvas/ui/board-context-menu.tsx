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
import { isHost, isLocked, lockable, setLocked } from '../lock/host-locks'
import { wayToPoint } from '../pointed-shape'

export function BoardContextMenu(props: TLUiContextMenuProps) {
  const editor = useEditor()
  const shape = useValue('only selected shape', () => editor.getOnlySelectedShape(), [editor])
  const locks = useValue(
    'what can be locked',
    () => (isHost(editor) && !editor.getIsReadonly() ? lockable(editor.getSelectedShapes()) : []),
    [editor],
  )
  const areLocked = locks.length > 0 && locks.every(isLocked)
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
      {locks.length > 0 ? (
        <TldrawUiMenuGroup id="lock">
          <TldrawUiMenuItem
            id="lock-for-everybody"
            label={canvasWords(editor).canvas(areLocked ? 'lock.unlock' : 'lock.lock')}
            onSelect={() => setLocked(editor, locks, !areLocked)}
          />
        </TldrawUiMenuGroup>
      ) : null}
      <DefaultContextMenuContent />
    </DefaultContextMenu>
  )
}
