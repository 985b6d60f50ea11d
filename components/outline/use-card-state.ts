// What the canvas knows of a card that its line and its menu show: its spoken name, and what keeps this person from changing
// it. One signal a card, read before React asks for it: tldraw's useValue draws whoever reads a fresh signal twice.

import { useMemo } from 'react'
import { computed, type Editor, type TLShapeId, unsafe__withoutCapture, useValue } from 'tldraw'
import { spokenName } from '@/components/canvas/announce/spoken-card'
import { coveredFields } from '@/components/canvas/cover/covered-scores'
import { lockFor, lockOn } from '@/components/canvas/lock/host-locks'
import { DIGIT_FIELDS } from '@/components/canvas/score/scored-fields'
import type { BoardCard } from '@/lib/document/view/board-view'

export interface CardState {
  readonly name: string
  /** A host has locked it, or what it is in. */
  readonly isLocked: boolean
  /** The lock keeps this person from changing it. */
  readonly isHeld: boolean
  /** Its scores are covered while people rate it. */
  readonly isCovered: boolean
}

/** Whether this person may score a card of the kind that is in this state. */
export function mayScore(kind: BoardCard['kind'], { isHeld, isCovered }: CardState): boolean {
  return DIGIT_FIELDS[kind] !== undefined && !isHeld && !isCovered
}

export function useCardState(editor: Editor, { id, kind }: BoardCard): CardState {
  const signal = useMemo(() => {
    const made = computed('card of the outline', () => stateOf(editor, id as TLShapeId, kind), { isEqual: isSame })
    unsafe__withoutCapture(() => made.get())
    return made
  }, [editor, id, kind])
  return useValue(signal)
}

function stateOf(editor: Editor, id: TLShapeId, kind: BoardCard['kind']): CardState {
  const shape = editor.getShape(id)
  return {
    name: shape ? spokenName(editor, shape) : '',
    isLocked: shape !== undefined && lockOn(editor, shape) !== undefined,
    isHeld: shape !== undefined && lockFor(editor, shape) !== undefined,
    isCovered: coveredFields(editor, { id, kind }).length > 0,
  }
}

function isSame(a: CardState, b: CardState): boolean {
  return a.name === b.name && a.isLocked === b.isLocked && a.isHeld === b.isHeld && a.isCovered === b.isCovered
}
