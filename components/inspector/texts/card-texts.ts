// The texts of a card for the fields in which people type them: each follows the board at once, and wakes nothing else.

import { type Editor, type TLShapeId, useValue } from 'tldraw'
import { isCard } from '@/components/canvas/card/is-card'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { CardFieldValue } from '@/lib/domain/cards/card-fields'

/** Returns the title or the text of a card as the board has it now. */
export function useCardText(editor: Editor, card: BoardCard, name: 'title' | 'body'): string {
  return useValue(name, () => propsNow(editor, card.id)?.[name] ?? card[name], [editor, card, name])
}

/** Returns the value of a field of a card as the board has it now. */
export function useFieldValue(editor: Editor, { id }: BoardCard, name: string): CardFieldValue | undefined {
  return useValue(name, () => propsNow(editor, id)?.fields[name], [editor, id, name])
}

function propsNow(editor: Editor, id: string) {
  const shape = editor.getShape(id as TLShapeId)
  return isCard(shape) ? shape.props : undefined
}
