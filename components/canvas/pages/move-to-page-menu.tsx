// "Move to page" in the menus of what is selected.

import { type Editor, TldrawUiMenuGroup, TldrawUiMenuSubmenu, useValue } from 'tldraw'
import { Line } from '../menu/menu-parts'
import { canvasWords } from '../words/canvas-words'
import { boardPages } from './board-pages'
import { moveSelectionToPage } from './move-to-page'

export function MoveToPageMenu({ editor }: { readonly editor: Editor }) {
  const { canvas: t } = canvasWords(editor)
  const pages = useValue('other pages', () => boardPages(editor).filter(({ id }) => id !== editor.getCurrentPageId()), [
    editor,
  ])
  if (editor.getIsReadonly()) return null
  return (
    <TldrawUiMenuSubmenu id="move-to-page" label={t('pages.moveTo')}>
      {pages.length > 0 ? (
        <TldrawUiMenuGroup id="pages">
          {pages.map(({ id, name }) => (
            <Line key={id} id={`to-${id}`} label={name} onSelect={() => moveSelectionToPage(editor, id)} />
          ))}
        </TldrawUiMenuGroup>
      ) : null}
      <TldrawUiMenuGroup id="new-page">
        <Line id="to-new-page" label={t('pages.new')} onSelect={() => moveSelectionToPage(editor, 'new')} />
      </TldrawUiMenuGroup>
    </TldrawUiMenuSubmenu>
  )
}
