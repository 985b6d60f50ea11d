// The menu of the empty canvas: what one brings there.

import { useState } from 'react'
import { type Editor, PasteMenuItem, TldrawUiMenuGroup, TldrawUiMenuSubmenu, useActions } from 'tldraw'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { canvasWords } from '../canvas-words'
import { cardToolId, placeAndEdit } from '../card/card-tools'
import { isCard } from '../card/is-card'
import { insertMatrix, insertZone } from '../insert-holder'
import { shortcutKeys } from '../shortcuts'
import { afterMenu, Line } from './menu-parts'

export function CanvasMenu({ editor }: { readonly editor: Editor }) {
  const { canvas: t, card } = canvasWords(editor)
  // Where the menu was opened: over it, the pointer goes elsewhere.
  const [at] = useState(() => editor.inputs.currentPagePoint.toJson())
  const { 'select-all': selectAll } = useActions()
  const hasCards = editor.getCurrentPageShapes().some(isCard)
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
            <TldrawUiMenuGroup id="add-holders">
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
          <PasteMenuItem />
        </TldrawUiMenuGroup>
      )}
      <TldrawUiMenuGroup id="select-all">
        <Line
          id="select-all"
          label={hasCards ? t('menu.selectCards') : 'action.select-all'}
          kbd={selectAll?.kbd}
          onSelect={() => void selectAll?.onSelect('context-menu')}
        />
      </TldrawUiMenuGroup>
    </>
  )
}
