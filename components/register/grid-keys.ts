// The meaning of a key in the register's table: a move, or an action on the cell, the row or the selection.

import type { KeyboardEvent } from 'react'
import { COLUMN_SETTINGS, type RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterItem } from './register-items'
import { SELECT } from './register-place'

export interface GridKeyActions {
  readonly moveBy: (lines: number, across: number, extend: boolean) => void
  readonly toEdge: (edge: 'first' | 'last', extend: boolean) => void
  readonly fold: () => void
  readonly toggleRow: () => void
  readonly selectAll: () => void
  readonly deselect: () => void
  readonly undo: (redo: boolean) => void
  /** Opens the cell for editing; `typed` replaces its text. */
  readonly edit: (typed?: string) => void
  readonly write: (text: string) => void
  /** Empties the range, or deletes the selected rows. */
  readonly clear: () => void
  readonly duplicate: () => void
  /** Opens the place where a value that can't be written here can be. */
  readonly open: () => void
  /** The card beside the table. */
  readonly inspect: () => void
}

export interface GridState {
  /** Undefined in the line of the columns' names. */
  readonly item: RegisterItem | undefined
  readonly index: number
  readonly columnId: string
  /** Undefined for the boxes by which rows are selected. */
  readonly column: RegisterColumn | undefined
  readonly isReadOnly: boolean
  /** More than the place alone is chosen: rows, or a range. */
  readonly hasSelection: boolean
  /** How many lines are in sight. */
  readonly pageLines: number
}

/**
 * Returns the action of a key; undefined if the key is the browser's. A key of an input method goes to the input
 * method, and opens the cell first.
 */
export function gridKey(
  event: Pick<KeyboardEvent, 'key' | 'keyCode' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  state: GridState,
  actions: GridKeyActions,
): (() => void) | undefined {
  const { key, shiftKey, altKey } = event
  const isCommand = event.ctrlKey || event.metaKey
  const { item, columnId } = state
  const isRow = item !== undefined && 'row' in item
  if (altKey) return key === 'Enter' && !isCommand && isRow ? actions.inspect : undefined
  if (item && 'group' in item) {
    const folds = key === 'Enter' || key === ' ' || key === (item.isFolded ? 'ArrowRight' : 'ArrowLeft')
    if (folds) return actions.fold
  }
  const move = moveOf(key, isCommand, state)
  if (move) return () => move(actions, shiftKey)
  if (item === undefined) return undefined
  if (isCommand) return commandOf(key.toLowerCase(), shiftKey, state, actions)
  if (!isRow) return undefined
  if (key === ' ' && (shiftKey || columnId === SELECT)) return actions.toggleRow
  if (key === 'Escape' && state.hasSelection) return actions.deselect
  return placeKey(key, state, actions)
}

/**
 * Whether a key begins an edit in a list or a calendar: the cell opens, and the key is its control's, which chooses or
 * fills in by it.
 */
export function isForControl(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { item, column, isReadOnly }: Pick<GridState, 'item' | 'column' | 'isReadOnly'>,
): boolean {
  const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
  if (!isLetter || isReadOnly || !item || !('row' in item) || !column?.isEditable) return false
  return !COLUMN_SETTINGS[column.type].isTyped && !isScore(key, column)
}

function placeKey(key: string, state: GridState, actions: GridKeyActions): (() => void) | undefined {
  const { column, isReadOnly } = state
  const mayWrite = !isReadOnly && column?.isEditable === true
  if (key === 'Enter' || key === 'F2') return mayWrite ? () => actions.edit() : actions.open
  if (key === 'Delete' || key === 'Backspace') return isReadOnly ? undefined : actions.clear
  if (!mayWrite) return undefined
  if (isScore(key, column)) return () => actions.write(key)
  if (COLUMN_SETTINGS[column.type].isTyped && key.length === 1) return () => actions.edit(key)
  return undefined
}

function isScore(key: string, { type }: RegisterColumn): boolean {
  return type === 'step' && /^[1-5]$/.test(key)
}

function commandOf(
  key: string,
  shiftKey: boolean,
  { isReadOnly }: GridState,
  actions: GridKeyActions,
): (() => void) | undefined {
  if (key === 'a') return actions.selectAll
  if (isReadOnly) return undefined
  if (key === 'z') return () => actions.undo(shiftKey)
  if (key === 'y') return () => actions.undo(true)
  return key === 'd' ? actions.duplicate : undefined
}

function moveOf(
  key: string,
  isCommand: boolean,
  { index, pageLines }: GridState,
): ((actions: GridKeyActions, extend: boolean) => void) | undefined {
  const by = (lines: number, across: number) => (actions: GridKeyActions, extend: boolean) =>
    actions.moveBy(lines, across, extend)
  const all = Number.MAX_SAFE_INTEGER
  switch (key) {
    case 'ArrowDown':
      return by(isCommand ? all : 1, 0)
    case 'ArrowUp':
      return by(isCommand ? -Math.max(1, index) : -1, 0)
    case 'ArrowRight':
      return by(0, isCommand ? all : 1)
    case 'ArrowLeft':
      return by(0, isCommand ? -all : -1)
    case 'PageDown':
      return by(pageLines, 0)
    case 'PageUp':
      return by(index <= 0 ? -1 : -Math.min(pageLines, index), 0)
    case 'Home':
      return isCommand ? (actions, extend) => actions.toEdge('first', extend) : by(0, -all)
    case 'End':
      return isCommand ? (actions, extend) => actions.toEdge('last', extend) : by(0, all)
    default:
      return undefined
  }
}
