import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetComments, moveComments, unsentCommentsOf, waitingCommentsKey } from '@/components/device/kept-comments'

/** As in browsers, the keys are the storage's own properties. */
class Kept {
  [key: string]: unknown
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null
  }
  setItem(key: string, text: string): void {
    this[key] = text
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key)
  }
}

let storage: Kept
const write = (boardId: string, userId: string, ...texts: string[]) =>
  storage.setItem(waitingCommentsKey(boardId, userId), JSON.stringify(texts.map((text) => ({ key: text, text }))))

beforeEach(() => {
  storage = new Kept()
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => void vi.unstubAllGlobals())

it('finds what one person never sent, board by board, and nothing of others', () => {
  write('b1', 'mika', 'one', 'two')
  write('b2', 'mika')
  write('b1', 'ben', 'three')
  storage.setItem(waitingCommentsKey('b3', 'mika'), '{ broken')
  expect(unsentCommentsOf('mika')).toEqual([{ boardId: 'b1', texts: ['one', 'two'] }])
})

it('forgets those of one board or of all, and nothing of others', () => {
  write('b1', 'mika', 'one')
  write('b2', 'mika', 'two')
  write('b1', 'ben', 'three')
  forgetComments('mika', 'b1')
  expect(unsentCommentsOf('mika').map(({ boardId }) => boardId)).toEqual(['b2'])
  forgetComments('mika')
  expect(Object.keys(storage)).toEqual([waitingCommentsKey('b1', 'ben')])
})

it('makes a visitor’s those of the account, after what is there', () => {
  write('b1', 'visitor', 'later')
  write('b1', 'aiko', 'first')
  write('b2', 'visitor', 'alone')
  moveComments('visitor', 'aiko')
  expect(unsentCommentsOf('visitor')).toEqual([])
  expect(unsentCommentsOf('aiko')).toEqual([
    { boardId: 'b1', texts: ['first', 'later'] },
    { boardId: 'b2', texts: ['alone'] },
  ])
})

it('keeps nothing where the browser lets no page look', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(unsentCommentsOf('mika')).toEqual([])
  expect(() => forgetComments('mika')).not.toThrow()
})
