// The menu of the empty canvas: what one brings there, and looks at. A line that could do nothing is left out.

import { useState } from 'react'
import {
  createShapeId,
  type Editor,
  TldrawUiMenuGroup,
  TldrawUiMenuSubmenu,
  useActions,
  useMenuClipboardEvents,
  type VecLike,
} from 'tldraw'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { setCanvasWish } from '../canvas-wish'
import { cardToolId, placeAndEdit } from '../card/card-tools'
import { isCard } from '../card/is-card'
import { insertMatrix, insertZone } from '../holder/insert-holder'
import { shortcutKeys } from '../keys/shortcuts'
import { fingerSelects, setFingerSelects } from '../touch/one-finger'
import { canvasWords } from '../words/canvas-words'
import { say } from '../words/say'
import { afterMenu, Line } from './menu-parts'
import { menuPoint } from './open-menu'

/** Half of the side of tldraw's notes, in px of the page. */
const HALF_NOTE_PX = 100

/** Returns whether the menu has a line for this person: on an empty board, a viewer's has none. Reactive. */
export function hasCanvasMenu(editor: Editor): boolean {
  return !editor.getIsReadonly() || editor.getCurrentPageShapeIds().size > 0
}

export function CanvasMenu({ editor }: { readonly editor: Editor }) {
  const { canvas: t, card } = canvasWords(editor)
  const [at] = useState(() => menuPoint(editor))
  const { 'select-all': selectAll, 'zoom-to-fit': fit, 'exit-pen-mode': exitPenMode } = useActions()
  // A pen once used leaves the finger for moving the board alone.
  const { isPenMode, isCoarsePointer } = editor.getInstanceState()
  const { paste } = useMenuClipboardEvents()
  const shapes = editor.getCurrentPageShapes()
  const hasCards = shapes.some(isCard)

  const pasteHere = () => {
    navigator.clipboard.read().then(
      (items) => paste(items, 'context-menu', at),
      () => say(editor, ({ canvas }) => canvas('menu.pasteRefused')),
    )
  }

  return (
    <>
      {editor.getIsReadonly() ? null : (
        <TldrawUiMenuGroup id="bring">
          <TldrawUiMenuSubmenu id="add" label={t('menu.add')}>
            <TldrawUiMenuGroup id="add-cards">
              {CARD_KINDS.map((kind) => (
                <Line
                  key={kind}
                  id={`add-${kind}`}
                  label={card(`kind.${kind}`)}
                  kbd={shortcutKeys(cardToolId(kind))}
                  onSelect={afterMenu(() => placeAndEdit(editor, kind, { at, isPointed: true }))}
                />
              ))}
            </TldrawUiMenuGroup>
            <TldrawUiMenuGroup id="add-things">
              <Line
                id="add-note"
                label={t('tool.note')}
                kbd={shortcutKeys('note')}
                onSelect={afterMenu(() => writeNote(editor, at))}
              />
              <Line
                id="add-matrix"
                label={t('tool.matrix')}
                kbd={shortcutKeys('matrix')}
                onSelect={() => insertMatrix(editor)}
              />
              <Line
                id="add-zone"
                label={t('tool.zone')}
                kbd={shortcutKeys('zone')}
                onSelect={() => insertZone(editor)}
              />
            </TldrawUiMenuGroup>
          </TldrawUiMenuSubmenu>
          {mayReadClipboard() ? (
            <Line id="paste" label={t('menu.pasteHere')} kbd="cmd+v,ctrl+v" onSelect={pasteHere} />
          ) : null}
        </TldrawUiMenuGroup>
      )}
      {isPenMode && exitPenMode ? (
        <TldrawUiMenuGroup id="pen">
          <Line
            id="exit-pen-mode"
            label="action.exit-pen-mode"
            onSelect={() => void exitPenMode.onSelect('context-menu')}
          />
        </TldrawUiMenuGroup>
      ) : isCoarsePointer ? (
        <TldrawUiMenuGroup id="finger">
          <Line
            id="finger"
            label={t(fingerSelects() ? 'menu.fingerMoves' : 'menu.fingerSelects')}
            onSelect={() => setFingerSelects(!fingerSelects())}
          />
        </TldrawUiMenuGroup>
      ) : null}
      {hasCanvasMenu(editor) ? (
        <TldrawUiMenuGroup id="comment">
          <Line
            id="comment-on-board"
            label={t('menu.commentOnBoard')}
            kbd={shortcutKeys('comment')}
            onSelect={afterMenu(() => setCanvasWish(editor, { type: 'comment', shapeId: undefined }))}
          />
        </TldrawUiMenuGroup>
      ) : null}
      {shapes.length === 0 ? null : (
        <TldrawUiMenuGroup id="look">
          <Line
            id="select-all"
            label={hasCards ? t('menu.selectCards') : 'action.select-all'}
            kbd={selectAll?.kbd}
            onSelect={() => void selectAll?.onSelect('context-menu')}
          />
          <Line
            id="zoom-to-fit"
            label={t('menu.fit')}
            kbd={fit?.kbd}
            onSelect={() => void fit?.onSelect('context-menu')}
          />
        </TldrawUiMenuGroup>
      )}
    </>
  )
}

/** Some browsers never let a page read it, and none does without https. Keys paste everywhere. */
function mayReadClipboard(): boolean {
  const clipboard: Clipboard | undefined = navigator.clipboard
  return typeof clipboard?.read === 'function'
}

function writeNote(editor: Editor, { x, y }: VecLike): void {
  const id = createShapeId()
  editor.markHistoryStoppingPoint('add note')
  editor.createShape({ id, type: 'note', x: x - HALF_NOTE_PX, y: y - HALF_NOTE_PX })
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape: editor.getShape(id) })
}
