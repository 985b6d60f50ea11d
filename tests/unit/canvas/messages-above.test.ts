// Messages stand above the card on the tools: how high it is and where its middle is, as it changes.

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepMessagesAbove } from '@/components/canvas/sight/use-messages-above'

const style = new Map<string, string>()
/** The observers' functions by what they observe. */
const observers = new Map<Element, () => void>()

beforeEach(() => {
  style.clear()
  observers.clear()
  vi.stubGlobal('document', {
    documentElement: {
      clientWidth: 1_000,
      style: {
        setProperty: (name: string, value: string) => style.set(name, value),
        removeProperty: (name: string) => style.delete(name),
      },
    },
  })
  vi.stubGlobal(
    'ResizeObserver',
    class {
      #observed: Element | undefined
      readonly #tell: () => void
      constructor(tell: () => void) {
        this.#tell = tell
      }
      observe(element: Element) {
        this.#observed = element
        observers.set(element, this.#tell)
      }
      disconnect() {
        if (this.#observed) observers.delete(this.#observed)
      }
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function cardOf(rect: { height: number; left: number; width: number }): Element {
  return { getBoundingClientRect: () => rect } as unknown as Element
}

it('follow a card whose words take another line in a narrower canvas', () => {
  const rect = { height: 62, left: 0, width: 1_000 }
  const card = cardOf(rect)
  const heights: number[] = []
  const stop = keepMessagesAbove(card, false, (heightPx) => heights.push(heightPx))
  expect(Object.fromEntries(style)).toEqual({ '--path-card-height': '62px', '--path-card-shift': '0px' })
  Object.assign(rect, { height: 82, width: 600 })
  observers.get(card)?.()
  expect(Object.fromEntries(style)).toEqual({ '--path-card-height': '82px', '--path-card-shift': '-200px' })
  expect(heights).toEqual([62, 82])
  stop()
  expect(style.size).toBe(0)
  expect(observers.size).toBe(0)
})

it('stay above the next card where the one before goes after it has come', () => {
  const stopFirst = keepMessagesAbove(cardOf({ height: 60, left: 0, width: 390 }), true, () => undefined)
  const stopNext = keepMessagesAbove(cardOf({ height: 44, left: 0, width: 390 }), true, () => undefined)
  stopFirst()
  expect(style.get('--path-card-height')).toBe('44px')
  stopNext()
  expect(style.size).toBe(0)
})
