// Changes cards from outside the canvas: by the inspector, the register, an import. An id is a shape's id as the document
// has it.

import { createShapeId, type Editor, type TLDefaultColorStyle, type TLShapeId } from 'tldraw'
import { BODY_MAX_LENGTH, type Card, TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { type CardFieldValue, cardField, hasField } from '@/lib/domain/cards/card-fields'
import type { Citation } from '@/lib/domain/cards/citation'
import { fieldType, isFieldValue } from '@/lib/domain/criteria/field-types'
import type { CardShape } from '@/lib/schema/card-shape'
import { cutTo } from './cut-text'
import { fitHeight } from './fit-height'
import { isCard } from './is-card'
import { ownerMeta } from './set-owner'

/**
 * Sets one field, or clears it with undefined. A score moves the card in its matrix. Returns false for wrong values,
 * which are refused.
 */
export function setCardField(editor: Editor, cardId: string, name: string, value: CardFieldValue | undefined): boolean {
  return setFieldOfAll(editor, [cardId], name, value)
}

/** Sets one field of several cards in one step. Cards whose kind lacks it stay as they are. */
export function setFieldOfAll(
  editor: Editor,
  cardIds: readonly string[],
  name: string,
  value: CardFieldValue | undefined,
): boolean {
  const field = cardField(name)
  const cards = cardIds.map((id) => editor.getShape(id as TLShapeId)).filter(isCard)
  const changed = cards.filter(({ props }) => hasField(props.kind, name))
  if (!field || changed.length === 0) return false
  if (value !== undefined && !isFieldValue(field, value)) return false
  // Typing is one step, which begins where the text control got the focus; a choice is a step each time.
  if (!fieldType(field).isTyped) editor.markHistoryStoppingPoint(`set ${name}`)
  editor.run(() => {
    for (const { id, props } of changed) {
      const { [name]: _before, ...others } = props.fields
      const fields = value === undefined ? others : { ...others, [name]: value }
      editor.updateShape<CardShape>({ id, type: 'card', props: { fields } })
      fitHeight(editor, id)
    }
  })
  return true
}

/** Changes a card's title, text or tags; text beyond the limits is cut. Makes no step of its own: typing is one. */
export function setCardText(
  editor: Editor,
  cardId: string,
  text: Partial<Pick<Card, 'title' | 'body' | 'tags' | 'language'>>,
): void {
  const card = editor.getShape(cardId as TLShapeId)
  if (!isCard(card)) return
  const props = { ...text }
  if (props.title !== undefined) props.title = cutTo(props.title, TITLE_MAX_LENGTH)
  if (props.body !== undefined) props.body = cutTo(props.body, BODY_MAX_LENGTH)
  editor.run(() => {
    editor.updateShape<CardShape>({ id: card.id, type: 'card', props })
    fitHeight(editor, card.id)
  })
}

/** Takes one citation away from a card. */
export function removeCitation(editor: Editor, cardId: string, citationId: string): void {
  const card = editor.getShape(cardId as TLShapeId)
  if (!isCard(card)) return
  const { [citationId]: _removed, ...citations } = card.props.citations
  editor.markHistoryStoppingPoint('remove citation')
  editor.updateShape<CardShape>({ id: card.id, type: 'card', props: { citations } })
}

/** Returns the id of a citation that a card doesn't have yet. */
export function newCitationId(): string {
  return createShapeId().slice('shape:'.length)
}

/** Puts a citation in the place of one, or beside those that the card has; false where the card is gone. */
export function changeCitation(editor: Editor, cardId: string, citationId: string, citation: Citation): boolean {
  const card = editor.getShape(cardId as TLShapeId)
  if (!isCard(card)) return false
  const citations = { ...card.props.citations, [citationId]: citation }
  editor.markHistoryStoppingPoint('change citation')
  editor.updateShape<CardShape>({ id: card.id, type: 'card', props: { citations } })
  return true
}

/** Gives cards a tint; `black` takes it away. */
export function setCardTint(editor: Editor, cardIds: readonly string[], color: TLDefaultColorStyle): void {
  editor.markHistoryStoppingPoint('tint cards')
  editor.updateShapes<CardShape>(cardIds.map((id) => ({ id: id as TLShapeId, type: 'card', props: { color } })))
}

/** Parts of a card that may change together; `fields` is the complete new set. */
export type CardChange = Partial<Pick<Card, 'title' | 'body' | 'tags' | 'fields'>> & {
  /** The person whom the owner's words in `fields` name. */
  readonly ownerId?: string
}

/** Changes many cards in one step of undo, which `step` names. Values must be allowed (lib/export/register-input). */
export function changeCards(editor: Editor, changes: ReadonlyMap<string, CardChange>, step: string): void {
  const cards = [...changes].flatMap(([id, change]) =>
    isCard(editor.getShape(id as TLShapeId)) ? [{ id, change }] : [],
  )
  if (cards.length === 0) return
  editor.markHistoryStoppingPoint(step)
  editor.run(() => {
    editor.updateShapes<CardShape>(
      cards.map(({ id, change: { ownerId, ...props } }) => ({
        id: id as TLShapeId,
        type: 'card',
        props,
        ...(ownerId !== undefined && { meta: ownerMeta(editor, ownerId, String(props.fields?.owner ?? '')) }),
      })),
    )
    for (const { id } of cards) fitHeight(editor, id as TLShapeId)
  })
}
