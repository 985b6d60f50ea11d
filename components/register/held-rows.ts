// The rows of cards that hosts have locked for whoever is at this table.

import { useMemo } from 'react'
import { type Editor, type TLShapeId, useValue } from 'tldraw'
import { lockFor, sayLocked } from '@/components/canvas/lock/host-locks'
import type { RegisterRow } from '@/lib/domain/register-row'

export function useHeldRows(editor: Editor, rows: readonly RegisterRow[]): ReadonlySet<string> {
  const ids = useValue('held rows', () => rows.flatMap(({ id }) => (lockOf(editor, id) ? [id] : [])).join(' '), [
    editor,
    rows,
  ])
  return useMemo(() => new Set(ids.split(' ')), [ids])
}

/** Says why a row can't be written. */
export function sayHeld(editor: Editor, id: string): void {
  const lock = lockOf(editor, id)
  if (lock) sayLocked(editor, lock)
}

function lockOf(editor: Editor, id: string) {
  const shape = editor.getShape(id as TLShapeId)
  return shape && lockFor(editor, shape)
}
