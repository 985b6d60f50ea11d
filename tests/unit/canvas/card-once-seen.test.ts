import { atom, type Editor, react, type TLShapeId } from 'tldraw'
import { expect, test } from 'vitest'
import { onceSeen } from '@/components/canvas/card/card-once-seen'

type Seeing = Pick<Editor, 'getCulledShapes' | 'getCurrentPageShapeIds' | 'disposables'>

const ID = 'shape:card' as TLShapeId
const shapeIds = (count: number) => new Set(Array.from({ length: count }, (_, i) => `shape:${i}` as TLShapeId))

test('a card gets its face when it comes into sight, keeps it, and follows what is in sight no more', () => {
  const culled = atom('culled', new Set([ID]))
  const editor = {
    getCulledShapes: () => culled.get(),
    getCurrentPageShapeIds: () => shapeIds(101),
    disposables: new Set<() => void>(),
  } as Seeing
  const seen: boolean[] = []
  const signal = onceSeen(editor, ID)
  let looks = 0
  react('seen', () => {
    looks++
    seen.push(signal.get())
  })
  culled.set(new Set())
  culled.set(new Set([ID]))
  culled.set(new Set())
  expect(seen).toEqual([false, true])
  expect(looks).toBe(2)
})

test('on a board of a hundred shapes all cards have their faces at once', () => {
  const editor = {
    getCulledShapes: () => new Set([ID]),
    getCurrentPageShapeIds: () => shapeIds(100),
    disposables: new Set<() => void>(),
  }
  expect(onceSeen(editor as Seeing, ID).get()).toBe(true)
})
