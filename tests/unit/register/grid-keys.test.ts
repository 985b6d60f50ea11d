// The effect of keys in the register's table, for people who may write and for those who may not.

import { expect, test } from 'vitest'
import { type GridKeyActions, type GridState, gridKey, isForControl } from '@/components/register/grid-keys'
import type { RegisterItem } from '@/components/register/register-items'
import { registerColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'

const ROW: RegisterItem = { key: 'shape:1', row: { id: 'shape:1', card: {}, values: {} } as RegisterRow }
const GROUP: RegisterItem = { key: 'group:low', group: 'low', count: 2, isFolded: false }

/** The name of the key's action, with its argument; undefined if the browser handles the key. */
function did(key: string, columnId: string, more: Partial<GridState> = {}, held: Partial<KeyboardEvent> = {}) {
  let done: string | undefined
  const actions = new Proxy({} as GridKeyActions, {
    get:
      (_, name) =>
      (...given: unknown[]) => {
        done = [String(name), ...given.map(String)].join(' ')
      },
  })
  const event = { key, keyCode: 0, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }
  const state: GridState = {
    item: ROW,
    index: 0,
    columnId,
    column: registerColumn(columnId),
    isReadOnly: false,
    hasSelection: false,
    pageLines: 10,
    ...more,
  }
  gridKey(event, state, actions)?.()
  return done
}

test('letters open a text, figures score a step, and neither does anything where nothing is written', () => {
  expect(did('a', 'title')).toBe('edit a')
  expect(did('4', 'likelihoodCurrent')).toBe('write 4')
  expect(did('6', 'likelihoodCurrent')).toBeUndefined()
  expect(did('a', 'level')).toBeUndefined()
  for (const key of ['a', 'Delete', 'Backspace']) expect(did(key, 'title', { isReadOnly: true })).toBeUndefined()
})

test('letters and figures are for the control of a list or a calendar, which opens first', () => {
  const isFor = (key: string, columnId: string, more: Partial<GridState> = {}, held: Partial<KeyboardEvent> = {}) =>
    isForControl(
      { key, ctrlKey: false, metaKey: false, altKey: false, ...held },
      { item: ROW, column: registerColumn(columnId), isReadOnly: false, ...more },
    )
  for (const [key, columnId] of [
    ['1', 'due'],
    ['a', 'status'],
    ['m', 'likelihoodCurrent'],
  ] as const)
    expect(isFor(key, columnId), columnId).toBe(true)
  // Scores are written at once, text has its own field, and some keys aren't letters.
  for (const [key, columnId] of [
    ['4', 'likelihoodCurrent'],
    ['a', 'title'],
    ['1', 'level'],
    [' ', 'due'],
    ['Delete', 'due'],
  ] as const)
    expect(isFor(key, columnId), columnId).toBe(false)
  expect(isFor('1', 'due', { isReadOnly: true })).toBe(false)
  expect(isFor('1', 'due', { item: GROUP })).toBe(false)
  expect(isFor('1', 'due', {}, { ctrlKey: true })).toBe(false)
})

test('Enter edits what may be written and opens what is written elsewhere', () => {
  expect(did('Enter', 'title')).toBe('edit')
  expect(did('Enter', 'treatedBy')).toBe('open')
  expect(did('Enter', 'title', { isReadOnly: true })).toBe('open')
  expect(did('Enter', 'title', {}, { altKey: true })).toBe('inspect')
})

test('a group folds by Enter, Space and the arrow that points to it; the other arrow moves', () => {
  for (const key of ['Enter', ' ', 'ArrowLeft']) expect(did(key, 'title', { item: GROUP })).toBe('fold')
  expect(did('ArrowRight', 'title', { item: GROUP })).toBe('moveBy 0 1 false')
  expect(did('ArrowRight', 'title', { item: { ...GROUP, isFolded: true } })).toBe('fold')
  expect(did('Enter', 'title', { item: GROUP }, { altKey: true })).toBeUndefined()
})

test('commands select, take back and duplicate; who only reads can select alone', () => {
  const command = { ctrlKey: true }
  expect(['a', 'z', 'y', 'd'].map((key) => did(key, 'title', {}, command))).toEqual([
    'selectAll',
    'undo false',
    'undo true',
    'duplicate',
  ])
  expect(['a', 'z', 'd'].map((key) => did(key, 'title', { isReadOnly: true }, command))).toEqual([
    'selectAll',
    undefined,
    undefined,
  ])
  expect(did('c', 'title', {}, command)).toBeUndefined()
})

test('Escape takes back what is chosen, and is the browser’s where nothing is', () => {
  expect(did('Escape', 'title', { hasSelection: true })).toBe('deselect')
  expect(did('Escape', 'title')).toBeUndefined()
})
