// The rows of cards that hosts have locked: by themselves, or by the zone or matrix in which they are.

import { useMemo } from 'react'
import { type Editor, type TLShapeId, useValue } from 'tldraw'
import { isHost, lockFor, lockOn, nameOfLocked, sayLocked } from '@/components/canvas/lock/host-locks'
import type { RegisterRow } from '@/lib/domain/register/register-row'

export interface LockedRows {
  /** The names of locked things by row id: of the row's card, zone or matrix. */
  readonly locks: ReadonlyMap<string, string>
  /** The rows that this person can't change: none for a host. */
  readonly held: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export function useLockedRows(editor: Editor, rows: readonly RegisterRow[]): LockedRows {
  // As text, so that equal ones are drawn once.
  const found = useValue('locked rows', () => {
    const locks = rows.flatMap(({ id }) => {
      const shape = editor.getShape(id as TLShapeId)
      const lock = shape && lockOn(editor, shape)
      return lock ? [[id, nameOfLocked(editor, lock)]] : []
    })
    return JSON.stringify({ locks, isHost: isHost(editor) })
  }, [editor, rows])
  return useMemo(() => {
    const { locks: pairs, isHost: mayWrite } = JSON.parse(found) as { locks: [string, string][]; isHost: boolean }
    const locks = new Map(pairs)
    return { locks, held: mayWrite ? NONE : new Set(locks.keys()) }
  }, [found])
}

/** Says why a row can't be written. */
export function sayHeld(editor: Editor, id: string): void {
  const shape = editor.getShape(id as TLShapeId)
  const lock = shape && lockFor(editor, shape)
  if (lock) sayLocked(editor, lock)
}
