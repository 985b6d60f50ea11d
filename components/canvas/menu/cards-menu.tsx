// The menu of one card or of several: what one does with cards.

import {
  CopyMenuItem,
  CutMenuItem,
  DeleteMenuItem,
  DuplicateMenuItem,
  type Editor,
  type TLShape,
  TldrawUiMenuCheckboxItem,
  TldrawUiMenuGroup,
  TldrawUiMenuSubmenu,
} from 'tldraw'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import type { CardShape } from '@/lib/schema/card-shape'
import { changeKind } from '../card/change-kind'
import { cardsToKeep, keepTitles } from '../card/keep-titles'
import { shortcutKeys } from '../keys/shortcuts'
import { setWantedLink } from '../link/wanted-link'
import { isHost, lockFor } from '../lock/host-locks'
import { askForPlace } from '../matrix/place-choice'
import { MoveToPageMenu } from '../pages/move-to-page-menu'
import { DIGIT_FIELDS } from '../score/scored-fields'
import { scoreSelection } from '../score/scoring'
import { canvasWords } from '../words/canvas-words'
import { ArrangeMenu, afterMenu, CommentLine, Line, LockLine, TidyLine, WishLine } from './menu-parts'

export interface CardsMenuProps {
  readonly editor: Editor
  readonly cards: readonly CardShape[]
  /** All that is selected, cards and others. */
  readonly shapes: readonly TLShape[]
}

export function CardsMenu({ editor, cards, shapes }: CardsMenuProps) {
  const { canvas: t } = canvasWords(editor)
  const mayChange = !editor.getIsReadonly()
  const free = mayChange ? cards.filter((card) => !lockFor(editor, card)) : []
  const only = cards.length === 1 && shapes.length === 1 ? cards[0] : undefined
  const mayScore = free.some(({ props }) => DIGIT_FIELDS[props.kind] !== undefined)
  return (
    <>
      {free.length > 0 ? (
        <TldrawUiMenuGroup id="card">
          {only ? (
            <Line
              id="edit-title"
              label={t('menu.editTitle')}
              // tldraw spells what has no brackets letter by letter.
              kbd="[[Enter]]"
              onSelect={afterMenu(() => editTitle(editor, only))}
            />
          ) : null}
          <KeepTitleLine editor={editor} cards={free} />
          <KindMenu editor={editor} cards={free} />
          {mayScore ? (
            <Line id="score" label={t('menu.score')} onSelect={afterMenu(() => scoreSelection(editor))} />
          ) : null}
          {cards.length > 1 && mayScore && isHost(editor) ? (
            <WishLine editor={editor} id="score-together" label={t('menu.scoreTogether')} wish={{ type: 'rate' }} />
          ) : null}
          {only ? (
            <Line
              id="link-to"
              label={t('menu.linkTo')}
              kbd={shortcutKeys('link')}
              onSelect={afterMenu(() => setWantedLink(editor, only.id))}
            />
          ) : null}
          <WishLine editor={editor} id="owner" label={t('menu.owner')} wish={{ type: 'inspect', field: 'owner' }} />
          <Line
            id="place"
            label={t('menu.place')}
            kbd={shortcutKeys('place-cards')}
            onSelect={afterMenu(() => askForPlace(editor))}
          />
        </TldrawUiMenuGroup>
      ) : null}
      <TldrawUiMenuGroup id="look">
        <WishLine editor={editor} id="inspect" label={t('menu.inspect')} wish={{ type: 'inspect' }} />
        {only ? <CommentLine editor={editor} shapeId={only.id} /> : null}
        {shapes.length > 1 && mayChange ? <TidyLine editor={editor} /> : null}
        {mayChange ? <ArrangeMenu editor={editor} count={shapes.length} /> : null}
        <MoveToPageMenu editor={editor} />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="clipboard">
        {mayChange ? <CutMenuItem /> : null}
        <CopyMenuItem />
        <DuplicateMenuItem />
        <LockLine editor={editor} shapes={shapes} />
      </TldrawUiMenuGroup>
      <TldrawUiMenuGroup id="delete">
        <DeleteMenuItem />
      </TldrawUiMenuGroup>
    </>
  )
}

/** Says that titles which a rule cut are good as they are. */
function KeepTitleLine({ editor, cards }: { readonly editor: Editor; readonly cards: readonly CardShape[] }) {
  const { canvas: t } = canvasWords(editor)
  const ids = cards.map(({ id }) => id)
  const count = cardsToKeep(editor, ids).length
  return count === 0 ? null : (
    <Line id="keep-title" label={t('menu.keepTitle', { count })} onSelect={() => keepTitles(editor, ids)} />
  )
}

function KindMenu({ editor, cards }: { readonly editor: Editor; readonly cards: readonly CardShape[] }) {
  const { canvas: t, card } = canvasWords(editor)
  return (
    <TldrawUiMenuSubmenu id="kind" label={t('menu.kind')}>
      <TldrawUiMenuGroup id="kinds">
        {CARD_KINDS.map((kind) => (
          <TldrawUiMenuCheckboxItem
            key={kind}
            id={`kind-${kind}`}
            label={card(`kind.${kind}`)}
            checked={cards.every(({ props }) => props.kind === kind)}
            onSelect={() =>
              changeKind(
                editor,
                cards.map(({ id }) => id),
                kind,
              )
            }
          />
        ))}
      </TldrawUiMenuGroup>
    </TldrawUiMenuSubmenu>
  )
}

function editTitle(editor: Editor, { id }: TLShape): void {
  const shape = editor.getShape(id)
  if (!shape) return
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
}
