// @vitest-environment happy-dom
// A relative time is right when a list opens long after its page was loaded, and stays right while it is open.

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { RelativeTime } from '@/components/ui/relative-time'
import { wordsIn } from '@/lib/i18n/all-languages'

const LOADED = new Date('2026-12-01T09:00:00Z')
let root: Root

afterEach(() => {
  act(() => root.unmount())
  vi.useRealTimers()
  document.body.replaceChildren()
})

it('is not behind in a list that opens twelve minutes after the page', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.useFakeTimers({ now: LOADED.getTime() + 12 * 60_000 })
  root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() =>
    root.render(
      <IntlProvider locale="en" messages={wordsIn('en')} now={LOADED} timeZone="UTC">
        <RelativeTime at={LOADED.toISOString()} />
      </IntlProvider>,
    ),
  )
  expect(document.body.textContent).toBe('12 minutes ago')
  act(() => {
    vi.advanceTimersByTime(60_000)
  })
  expect(document.body.textContent).toBe('13 minutes ago')
})
