// @vitest-environment happy-dom
// The handle of a phone's sheet: a press, a key and a drag change its height.

import { act, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SheetHandle } from '@/components/board/beside/sheet-handle'
import { wordsIn } from '@/lib/i18n/all-languages'

let root: Root

function Sheet() {
  const [isTall, setTall] = useState(false)
  return <SheetHandle isTall={isTall} onChange={setTall} />
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() =>
    root.render(
      <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
        <Sheet />
      </IntlProvider>,
    ),
  )
})
afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
})

const handle = () => {
  const button = document.querySelector('button')
  if (!button) throw new Error('no handle')
  button.setPointerCapture = () => {}
  return button
}
const isTall = () => handle().getAttribute('aria-label') === 'Make the panel shorter'

/** Drags the handle through these heights of the screen; the browser adds a click at the end. */
function drag(...ys: readonly number[]): void {
  const [from = 0, ...others] = ys
  const at = (type: string, clientY: number) =>
    act(() => void handle().dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientY })))
  at('pointerdown', from)
  for (const y of others) at('pointermove', y)
  at('pointerup', others.at(-1) ?? from)
  act(() => handle().click())
}

it('a press makes the sheet taller, and shorter again', () => {
  expect(isTall()).toBe(false)
  drag(300)
  expect(isTall()).toBe(true)
  drag(300, 305)
  expect(isTall()).toBe(false)
})

it('a drag takes the sheet along: up and down, and back within one', () => {
  drag(300, 250)
  expect(isTall()).toBe(true)
  drag(80, 200)
  expect(isTall()).toBe(false)
  drag(300, 200, 290)
  expect(isTall()).toBe(false)
})

it('a key after a drag counts as a press', () => {
  drag(300, 200)
  act(() => {
    // The browser makes a click of Enter.
    handle().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    handle().click()
  })
  expect(isTall()).toBe(false)
})
