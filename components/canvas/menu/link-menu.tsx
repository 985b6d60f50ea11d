// The menu of a link: its kind, and the ways to it.

import {
  DeleteMenuItem,
  type Editor,
  type TLArrowShape,
  TldrawUiMenuCheckboxItem,
  TldrawUiMenuGroup,
  TldrawUiMenuSubmenu,
} from 'tldraw'
import { kindsOfLink } from '../link/kinds-of-link'
import { linkOf } from '../link/link-meta'
import { changeLink } from '../link/make-link'
import { canvasWords } from '../words/canvas-words'
import { CommentLine, WishLine } from './menu-parts'

export function LinkMenu({ editor, arrow }: { readonly editor: Editor; readonly arrow: TLArrowShape }) {
  const { canvas: t, card } = canvasWords(editor)
  const link = linkOf(arrow)
  return (
    <>
      <TldrawUiMenuGroup id="link">
        {editor.getIsReadonly() ? null : (
          <TldrawUiMenuSubmenu id="link-kind" label={t('linkPanel.kind')}>
            <TldrawUiMenuGroup id="link-kinds">
              {kindsOfLink(editor, arrow).map((kind) => (
                <TldrawUiMenuCheckboxItem
                  key={kind}
                  id={`link-kind-${kind}`}
                  label={card(`linkKind.${kind}`)}
                  checked={link?.kind === kind}
                  onSelect={() => changeLink(editor, arrow.id, { kind })}
                />
              ))}
            </TldrawUiMenuGroup>
          </TldrawUiMenuSubmenu>
        )}
        <WishLine editor={editor} id="inspect" label={t('menu.inspect')} wish={{ type: 'inspect' }} />
        <CommentLine editor={editor} shapeId={arrow.id} />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="delete">
        <DeleteMenuItem />
      </TldrawUiMenuGroup>
    </>
  )
}
