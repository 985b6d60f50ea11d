// @vitest-environment happy-dom
// One Escape closes a window, also while the tooltip of one of its buttons is shown.

import { act, type ReactNode, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { wordsIn } from '@/lib/i18n/all-languages'

const BUTTON = <IconButton label="Bold" icon={<svg aria-hidden />} />

let root: Root
const onKeyBelow = vi.fn()

function draw(content: ReactNode): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.useFakeTimers()
  root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() =>
    root.render(
      <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
        {content}
      </IntlProvider>,
    ),
  )
}

beforeEach(() => {
  onKeyBelow.mockReset()
  document.addEventListener('keydown', onKeyBelow)
})
afterEach(() => {
  document.removeEventListener('keydown', onKeyBelow)
  act(() => root.unmount())
  vi.useRealTimers()
  document.body.replaceChildren()
})

function Window() {
  const [isOpen, setOpen] = useState(true)
  return (
    <Dialog open={isOpen} onOpenChange={setOpen} title="Export">
      {BUTTON}
    </Dialog>
  )
}

const button = () => document.querySelector<HTMLElement>('[aria-label="Bold"]')
const tooltip = () => document.querySelector('[role="tooltip"]')

/** Moves the pointer over the button until its tooltip is there. */
async function showTooltip(): Promise<void> {
  await act(async () => {
    button()?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }))
    await vi.advanceTimersByTimeAsync(1_000)
  })
  expect(tooltip()?.textContent).toContain('Bold')
}

async function pressEscape(): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
  await act(async () => {
    button()?.dispatchEvent(event)
    await vi.advanceTimersByTimeAsync(1_000)
  })
  return event
}

it('a dialog', async () => {
  draw(<Window />)
  await showTooltip()
  await pressEscape()
  expect([tooltip(), document.querySelector('[role="dialog"]')]).toEqual([null, null])
})

it('a popover', async () => {
  draw(
    <Popover trigger={<button type="button">Open</button>} label="Style">
      {BUTTON}
    </Popover>,
  )
  act(() => document.querySelector('button')?.click())
  await showTooltip()
  await pressEscape()
  expect([tooltip(), document.querySelector('[role="dialog"]')]).toEqual([null, null])
})

it('a panel that isn’t a window of Radix gets the key as it was', async () => {
  draw(BUTTON)
  await showTooltip()
  const event = await pressEscape()
  expect(tooltip()).toBeNull()
  expect(event.defaultPrevented).toBe(false)
  expect(onKeyBelow).toHaveBeenCalledOnce()
})
