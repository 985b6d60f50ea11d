// Parts that the menus of several things share.

import {
  type Editor,
  type TLShape,
  type TLShapeId,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  TldrawUiMenuSubmenu,
} from 'tldraw'
import { type CanvasWish, setCanvasWish } from '../canvas-wish'
import { shortcutKeys } from '../keys/shortcuts'
import { isHost, isLocked, lockable, setLocked } from '../lock/host-locks'
import { tidyUp } from '../tidy/tidy-up'
import { canvasWords } from '../words/canvas-words'

/** Runs what moves the keyboard once the menu has gone, since a menu gives it back to where it was. */
export function afterMenu(act: () => void): () => void {
  return () => void requestAnimationFrame(() => requestAnimationFrame(act))
}

export interface LineProps {
  readonly id: string
  readonly label: string
  readonly kbd?: string | undefined
  readonly onSelect: () => void
}

/** A menu item with its own words. People who may only look see it too, so the caller leaves out what they may not do. */
export function Line({ id, label, kbd, onSelect }: LineProps) {
  return <TldrawUiMenuItem id={id} label={label} readonlyOk onSelect={onSelect} {...(kbd ? { kbd } : {})} />
}

export function WishLine({ editor, id, label, wish }: { editor: Editor; id: string; label: string; wish: CanvasWish }) {
  return <Line id={id} label={label} onSelect={afterMenu(() => setCanvasWish(editor, wish))} />
}

/** Begins a comment on a thing. For people who may only read, the panel says why they can't write. */
export function CommentLine({ editor, shapeId }: { editor: Editor; shapeId: TLShapeId }) {
  return (
    <Line
      id="comment"
      label={canvasWords(editor).canvas('menu.comment')}
      kbd={shortcutKeys('comment')}
      onSelect={afterMenu(() => setCanvasWish(editor, { type: 'comment', shapeId }))}
    />
  )
}

/** Locks for everybody, where this person may. */
export function LockLine({ editor, shapes }: { editor: Editor; shapes: readonly TLShape[] }) {
  const locks = isHost(editor) && !editor.getIsReadonly() ? lockable(shapes) : []
  if (locks.length === 0) return null
  const areLocked = locks.every(isLocked)
  return (
    <Line
      id="lock-for-everybody"
      label={canvasWords(editor).canvas(areLocked ? 'lock.unlock' : 'lock.lock')}
      onSelect={() => setLocked(editor, locks, !areLocked)}
    />
  )
}

export function TidyLine({ editor }: { readonly editor: Editor }) {
  const { canvas } = canvasWords(editor)
  return (
    <Line id="tidy-up" label={canvas('tidy.label')} kbd={shortcutKeys('tidy-up')} onSelect={() => tidyUp(editor)} />
  )
}

const ALIGN = [
  'align-left',
  'align-center-horizontal',
  'align-right',
  'align-top',
  'align-center-vertical',
  'align-bottom',
]
const DISTRIBUTE = ['distribute-horizontal', 'distribute-vertical']
const ORDER = ['bring-to-front', 'bring-forward', 'send-backward', 'send-to-back']

/** The editor's commands, which are about places and not about what a thing is. */
export function ArrangeMenu({ editor, count }: { editor: Editor; count: number }) {
  const actions = (ids: readonly string[]) => ids.map((id) => <TldrawUiMenuActionItem key={id} actionId={id} />)
  return (
    <TldrawUiMenuSubmenu id="arrange" label={canvasWords(editor).canvas('menu.arrange')}>
      {count > 1 ? (
        <>
          <TldrawUiMenuGroup id="align">{actions(ALIGN)}</TldrawUiMenuGroup>
          {count > 2 ? <TldrawUiMenuGroup id="distribute">{actions(DISTRIBUTE)}</TldrawUiMenuGroup> : null}
          <TldrawUiMenuGroup id="group">{actions(['group'])}</TldrawUiMenuGroup>
        </>
      ) : null}
      <TldrawUiMenuGroup id="order">{actions(ORDER)}</TldrawUiMenuGroup>
    </TldrawUiMenuSubmenu>
  )
}
