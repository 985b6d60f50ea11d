// Writes places of the register to their cards through the editor, many in one step of undo.

import type { Editor, TLShapeId } from 'tldraw'
import { boardPeople } from '@/components/canvas/board-people'
import { type CardChange, changeCards } from '@/components/canvas/card/change-cards'
import { isCard } from '@/components/canvas/card/is-card'
import type { CardFieldValue } from '@/lib/domain/cards/card-fields'
import { personNamed } from '@/lib/domain/cards/card-owner'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow, RegisterValue } from '@/lib/domain/register/register-row'
import { type InputProblem, readInput } from '@/lib/export/register-input'

export interface PlaceInput {
  readonly row: RegisterRow
  readonly column: RegisterColumn
  readonly text: string
}
export interface PlaceProblem extends PlaceInput {
  readonly problem: InputProblem
}

/** Writes the values that can be parsed, and takes the name of one person of the board for that person; returns how many cells were written, and the values that couldn't be. */
export function writeCells(
  editor: Editor,
  inputs: readonly PlaceInput[],
  criteria: Criteria,
  step: string,
): { readonly written: number; readonly problems: readonly PlaceProblem[] } {
  const problems: PlaceProblem[] = []
  const changes = new Map<string, CardChange>()
  const { people } = boardPeople(editor)
  let written = 0
  for (const input of inputs) {
    const { row, column, text } = input
    const result = readInput(column, text, row.card.kind, criteria)
    if ('problem' in result) {
      problems.push({ ...input, problem: result.problem })
      continue
    }
    const before = changes.get(row.id)
    const owner = column.id === 'owner' ? personNamed(people, String(result.value ?? '')) : undefined
    changes.set(row.id, {
      ...before,
      ...changeOf(editor, row, column, result.value, before),
      ...(owner && { ownerId: owner.id }),
    })
    written += 1
  }
  changeCards(editor, changes, step)
  return { written, problems }
}

function changeOf(
  editor: Editor,
  { id: cardId, card }: RegisterRow,
  { id }: RegisterColumn,
  value: RegisterValue,
  before: CardChange | undefined,
): CardChange {
  if (id === 'title' || id === 'body') return { [id]: String(value ?? '') }
  if (id === 'tags') return { tags: typeof value === 'object' ? value : [] }
  // The row may lack scores that are covered, and the card has them still.
  const shape = editor.getShape(cardId as TLShapeId)
  const { [id]: _before, ...others } = before?.fields ?? (isCard(shape) ? shape.props.fields : card.fields)
  return { fields: value === undefined ? others : { ...others, [id]: value as CardFieldValue } }
}
