// @vitest-environment happy-dom
// Touches of the canvas that React could only try to cancel in vain don't reach it; all others do.

import type { Editor } from 'tldraw'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { quietTouches } from '@/components/canvas/touch/quiet-touches'

let reached: string[]
let stop: () => void
const note = ({ type }: Event) => void reached.push(type)

beforeEach(() => {
  reached = []
  document.body.innerHTML =
    '<main><div class="tl-container"><div class="tl-canvas"><p>card</p></div><nav>tools</nav></div></main>'
  const container = document.querySelector('.tl-container')
  stop = quietTouches({ getContainer: () => container } as unknown as Editor)
  for (const type of ['touchstart', 'touchend']) document.addEventListener(type, note)
})
afterEach(() => {
  stop()
  for (const type of ['touchstart', 'touchend']) document.removeEventListener(type, note)
  document.body.replaceChildren()
})

function touch(type: string, at: string, cancelable = true): void {
  document.querySelector(at)?.dispatchEvent(new Event(type, { bubbles: true, cancelable }))
}

it('on the canvas a touch that begins stays away from React, and one that ends if it can’t be cancelled', () => {
  touch('touchstart', 'p')
  touch('touchend', 'p', false)
  expect(reached).toEqual([])
  touch('touchend', 'p')
  expect(reached).toEqual(['touchend'])
})

it('the tools and the rest of the page have their touches', () => {
  touch('touchstart', 'nav')
  touch('touchend', 'main', false)
  expect(reached).toEqual(['touchstart', 'touchend'])
})

it('once stopped, the canvas has its touches too', () => {
  stop()
  touch('touchstart', 'p')
  expect(reached).toEqual(['touchstart'])
})
