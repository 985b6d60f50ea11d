// The menu of what is under the pointer: what one does with a card, a matrix, a zone, a link or the empty canvas. What
// tldraw draws has tldraw's own menu. What a session adds comes first. `menu/open-menu` says when it opens.

import { DefaultContextMenuContent, type TLArrowShape, TldrawUiMenuGroup, useEditor, useValue } from 'tldraw'
import { isCard } from '../card/is-card'
import { linkOf } from '../link/link-meta'
import { isMatrix } from '../matrix/arrange-matrix'
import { CanvasMenu, hasCanvasMenu } from '../menu/canvas-menu'
import { CardsMenu } from '../menu/cards-menu'
import { ContextMenu } from '../menu/context-menu'
import { HolderMenu } from '../menu/holder-menu'
import { LinkMenu } from '../menu/link-menu'
import { Line, LockLine, TidyLine } from '../menu/menu-parts'
import { MoveToPageMenu } from '../pages/move-to-page-menu'
import { wayToPoint } from '../pointed-shape'
import { canvasWords } from '../words/canvas-words'
import { isZone } from '../zone/zone-drop'

/** Follows whether it has a line, and nothing else: the whole canvas is drawn inside it, and would follow too. */
export function BoardContextMenu() {
  const editor = useEditor()
  const isEmpty = useValue('has no line', () => !hasCanvasMenu(editor), [editor])
  return (
    <ContextMenu isEmpty={isEmpty}>
      <SessionMenu />
      <ThingMenu />
    </ContextMenu>
  )
}

function SessionMenu() {
  const editor = useEditor()
  const onlyId = useValue('only selected shape', () => editor.getOnlySelectedShapeId(), [editor])
  const point = useValue('way to point', () => wayToPoint(editor), [editor])
  if (!onlyId || !point) return null
  return (
    <TldrawUiMenuGroup id="session">
      <Line
        id="show-to-everybody"
        label={canvasWords(editor).canvas('showToEverybody')}
        onSelect={() => point(onlyId)}
      />
    </TldrawUiMenuGroup>
  )
}

function ThingMenu() {
  const editor = useEditor()
  const shapes = useValue('selected shapes', () => editor.getSelectedShapes(), [editor])
  if (shapes.length === 0) return <CanvasMenu editor={editor} />
  const cards = shapes.filter(isCard)
  if (cards.length > 0) return <CardsMenu editor={editor} cards={cards} shapes={shapes} />
  const [only] = shapes.length === 1 ? shapes : []
  if (only && (isMatrix(only) || isZone(only))) return <HolderMenu editor={editor} holder={only} />
  if (only?.type === 'arrow' && linkOf(only)) return <LinkMenu editor={editor} arrow={only as TLArrowShape} />
  return (
    <>
      <TldrawUiMenuGroup id="lock">
        <LockLine editor={editor} shapes={shapes} />
        {shapes.length > 1 && !editor.getIsReadonly() ? <TidyLine editor={editor} /> : null}
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="page">
        <MoveToPageMenu editor={editor} />
      </TldrawUiMenuGroup>
      <DefaultContextMenuContent />
    </>
  )
}
