// The frame of the canvas's menu, around the canvas. tldraw's own never opens again after a press beside it has closed
// it: the press closes it for tldraw alone, and Radix, which believes it open, has nothing to open. Here both ask tldraw.

import { Direction, ContextMenu as RadixMenu } from 'radix-ui'
import { type ReactNode, useCallback, useEffect } from 'react'
import {
  type Editor,
  preventDefault,
  TldrawUiMenuContextProvider,
  useContainer,
  useEditor,
  useEditorComponents,
  useMenuIsOpen,
  useTranslation,
} from 'tldraw'
import { isMenuOpen, MENU_ID } from './open-menu'

export interface ContextMenuProps {
  /** Its groups of lines. */
  readonly children: ReactNode
  /** It has no line, and doesn't open. */
  readonly isEmpty: boolean
}

export function ContextMenu({ children, isEmpty }: ContextMenuProps) {
  const editor = useEditor()
  const container = useContainer()
  const words = useTranslation()
  const { Canvas } = useEditorComponents()
  const onChange = useCallback((isOpen: boolean) => (isOpen ? selectLocked(editor) : leaveLocked(editor)), [editor])
  const [isOpen, setIsOpen] = useMenuIsOpen(MENU_ID, onChange)

  useEffect(() => {
    if (!isOpen) return
    // Escape closes the menu, and leaves the selection that it was about.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setIsOpen(false)
      editor.getContainer().focus()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [editor, isOpen, setIsOpen])

  return (
    <RadixMenu.Root open={isOpen} dir={Direction.useDirection()} onOpenChange={setIsOpen} modal={false}>
      <RadixMenu.Trigger dir="ltr" disabled={isEmpty}>
        {Canvas ? <Canvas /> : null}
      </RadixMenu.Trigger>
      <RadixMenu.Portal container={container}>
        <RadixMenu.Content
          className="tlui-menu tlui-scrollable"
          data-testid="context-menu"
          aria-label={words('context-menu.title')}
          alignOffset={-4}
          collisionPadding={4}
          onContextMenu={preventDefault}
          onCloseAutoFocus={(event) => {
            // It comes a moment later: taking the focus from a menu that is open again would close that one.
            event.preventDefault()
            if (!isMenuOpen(editor)) editor.getContainer().focus()
          }}
        >
          <TldrawUiMenuContextProvider type="context-menu" sourceId="context-menu">
            {children}
          </TldrawUiMenuContextProvider>
        </RadixMenu.Content>
      </RadixMenu.Portal>
    </RadixMenu.Root>
  )
}

/** A finger held on something locked selects it for as long as the menu is open, to unlock it. */
function selectLocked(editor: Editor): void {
  if (!editor.getInstanceState().isCoarsePointer) return
  const here = editor.getShapesAtPoint(editor.inputs.currentPagePoint)
  if (editor.getSelectedShapes().some((shape) => here.includes(shape))) return
  const locked = here.filter((shape) => editor.isShapeOrAncestorLocked(shape))
  if (locked.length > 0) editor.select(...locked.map(({ id }) => id))
}

function leaveLocked(editor: Editor): void {
  const only = editor.getOnlySelectedShape()
  if (only && editor.isShapeOrAncestorLocked(only)) editor.selectNone()
}
