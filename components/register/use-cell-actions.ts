// The actions on cells of the register: writing one, many at once, clearing and pasting them; and the values that
// couldn't be written.

import { useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { askAboutPaste } from '@/components/canvas/paste/ask-about-paste'
import { rangeAsSeen } from '@/components/canvas/paste/range-as-seen'
import { offerUndo } from '@/components/canvas/words/offer-undo'
import { toast } from '@/components/ui/toaster'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import { columnWord } from '@/lib/export/register-words'
import { sayHeld } from './held-rows'
import { copyText, pasteInputs } from './register-clipboard'
import type { Range } from './register-place'
import { reachOf, rowsOf } from './register-reach'
import type { TableActions } from './register-table'
import type { Register } from './use-register'
import { type PlaceInput, type PlaceProblem, writeCells } from './write-cells'

export interface CellActions extends Pick<TableActions, 'edit' | 'write' | 'clear' | 'copy' | 'paste'> {
  /** Writes one column of all selected rows; returns how many were written. */
  readonly setSelected: (column: RegisterColumn, text: string) => number
  /** The values of the last change that couldn't be written. */
  readonly problems: readonly PlaceProblem[]
  readonly forgetProblems: () => void
}

const NO_PROBLEMS: readonly PlaceProblem[] = []

/** Returns the actions; `say` gets what was done, for screen readers. */
export function useCellActions(editor: Editor, register: Register, say: (done: string) => void): CellActions {
  const { items, look, settings, position, chosen, locked, covered } = register
  const { selected } = position
  const { held } = locked
  const t = useTranslations('register')
  const common = useTranslations('common')
  const [problems, setProblems] = useState(NO_PROBLEMS)

  const isCovered = (rowId: string, columnId: string) => covered.get(rowId)?.has(columnId) === true
  const writeAll = (all: readonly PlaceInput[], step: string) => {
    const inputs = all.filter(({ row, column }) => !isCovered(row.id, column.id))
    if (inputs.length < all.length) toast(t('covered'))
    const refused = inputs.find(({ row }) => held.has(row.id))
    if (refused) sayHeld(editor, refused.row.id)
    const free = refused ? inputs.filter(({ row }) => !held.has(row.id)) : inputs
    const result = writeCells(editor, free, look.criteria, step)
    setProblems(result.problems)
    return result
  }
  const reach = (range: Range) => reachOf(range, items, settings.shown, selected)
  return {
    problems,
    forgetProblems: () => setProblems(NO_PROBLEMS),
    edit: (next) => {
      if (next && held.has(next.key)) sayHeld(editor, next.key)
      else if (next && isCovered(next.key, next.columnId)) toast(t('covered'))
      else register.setEditing(next)
    },
    write: (row, column, text) => {
      const { problems: found } = writeAll([{ row, column, text }], `set ${column.id}`)
      if (found.length === 0 && !held.has(row.id))
        say(t('written', { ref: row.card.ref, column: columnWord(column, look.locale) }))
    },
    setSelected: (column, text) => {
      const inputs = chosen.map((row) => ({ row, column, text }))
      return writeAll(inputs, 'set in the register').written
    },
    clear: (range) => {
      const { rows, columns } = reach(range)
      const inputs = rows.flatMap((row) =>
        columns
          .filter(({ isEditable, kinds }) => isEditable && kinds.includes(row.card.kind))
          .map((column) => ({ row, column, text: '' })),
      )
      writeAll(inputs, 'clear in the register')
    },
    copy: (range) => {
      const copied = reach(range)
      say(t('copied', { count: copied.rows.length * copied.columns.length }))
      return copyText(copied, look, selected.size > 0)
    },
    paste: (range, pasted) => {
      const { text } = rangeAsSeen(pasted)
      const shown = { rows: rowsOf(items), columns: settings.shown }
      const { inputs, beyond, isNamed } = pasteInputs(text, reach(range), shown)
      // Rows with the names of their columns are new rows, as are more rows than there are.
      if (isNamed || beyond > 0) {
        askAboutPaste(editor, { ...pasted, point: editor.getViewportPageBounds().center }, 'table')
        return
      }
      const { written } = writeAll(inputs, 'paste into the register')
      if (written > 0) offerUndo(editor, t('pasted', { count: written }), common('undo'))
    },
  }
}
