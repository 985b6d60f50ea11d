// The lists of words that a field offers. A renamed word takes the cards that bear it along; a removed one stays on them.

import type { Editor, TLShapePartial } from 'tldraw'
import { changeCriteria } from '@/components/canvas/board-criteria'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import type { CriteriaChange } from '@/lib/domain/criteria/criteria-entries'
import { type LocalizedText, languageWith, translationIn } from '@/lib/domain/localized'
import type { CardShape } from '@/lib/schema/card-shape'

export type TermList = 'categories' | 'addressees'

const FIELD: Readonly<Record<TermList, string>> = { categories: 'category', addressees: 'addressee' }

/** The cards that bear a word, in whatever language. */
export function cardsWithTerm({ cards }: BoardView, list: TermList, term: LocalizedText): BoardCard[] {
  return cards.filter(({ fields }) => {
    return languageWith(term, String(fields[FIELD[list]] ?? '')) !== undefined
  })
}

/** One step of undo, with the cards. */
export function renameTerm(editor: Editor, view: BoardView, list: TermList, at: number, next: LocalizedText): void {
  const terms = view.criteria[list]
  const before = terms[at]
  if (!before) return
  const name = FIELD[list]
  const renamed = cardsWithTerm(view, list, before).flatMap((card): TLShapePartial<CardShape>[] => {
    const language = languageWith(before, String(card.fields[name] ?? ''))
    const word = language && translationIn(next, language)
    if (!word || word === card.fields[name]) return []
    const id = card.id as CardShape['id']
    // The view may be a moment older than what somebody types.
    const fields = editor.getShape<CardShape>(id)?.props.fields ?? card.fields
    return [{ id, type: 'card', props: { fields: { ...fields, [name]: word } } }]
  })
  editor.run(() => {
    changeCriteria(editor, changeOf(list, terms.with(at, next)))
    editor.updateShapes(renamed)
  })
}

export function changeOf(list: TermList, terms: readonly LocalizedText[]): CriteriaChange {
  return { [list]: terms }
}
