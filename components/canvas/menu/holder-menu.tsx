// The menu of a matrix or a zone.

import { CopyMenuItem, DeleteMenuItem, DuplicateMenuItem, type Editor, type TLShape, TldrawUiMenuGroup } from 'tldraw'
import { isCard } from '../card/is-card'
import { shortcutKeys } from '../keys/shortcuts'
import { lockFor } from '../lock/host-locks'
import { isMatrix } from '../matrix/arrange-matrix'
import { bringIn, bringInWords, cardsOutside } from '../matrix/bring-in'
import { MoveToPageMenu } from '../pages/move-to-page-menu'
import { tidyUp } from '../tidy/tidy-up'
import { canvasWords } from '../words/canvas-words'
import { isZone } from '../zone/zone-drop'
import { ArrangeMenu, CommentLine, Line, LockLine, WishLine } from './menu-parts'

export function HolderMenu({ editor, holder }: { readonly editor: Editor; readonly holder: TLShape }) {
  const { canvas: t } = canvasWords(editor)
  const mayChange = !editor.getIsReadonly() && !lockFor(editor, holder)
  const outside = isMatrix(holder) ? cardsOutside(editor, holder) : []
  const held = editor.getSortedChildIdsForParent(holder.id).filter((id) => isCard(editor.getShape(id)))
  return (
    <>
      <TldrawUiMenuGroup id="holder">
        {outside.length > 0 ? (
          <Line id="bring-in" label={t('bringIn', bringInWords(outside))} onSelect={() => bringIn(editor, holder.id)} />
        ) : null}
        {held.length > 0 ? (
          <Line
            id="select-held"
            label={t('menu.selectHeld', { count: held.length })}
            onSelect={() => void editor.setSelectedShapes(held)}
          />
        ) : null}
        {mayChange && isZone(holder) && held.length > 1 ? (
          <Line id="tidy-up" label={t('tidy.label')} kbd={shortcutKeys('tidy-up')} onSelect={() => tidyUp(editor)} />
        ) : null}
        <WishLine editor={editor} id="inspect" label={t('menu.inspect')} wish={{ type: 'inspect' }} />
        <CommentLine editor={editor} shapeId={holder.id} />
        {mayChange ? <ArrangeMenu editor={editor} count={1} /> : null}
        <MoveToPageMenu editor={editor} />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="clipboard">
        <CopyMenuItem />
        <DuplicateMenuItem />
        <LockLine editor={editor} shapes={[holder]} />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="delete">
        <DeleteMenuItem />
      </TldrawUiMenuGroup>
    </>
  )
}
