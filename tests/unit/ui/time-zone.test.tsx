// @vitest-environment happy-dom
// A page that was drawn in the server's time zone and language is read in another zone and region, without React giving up on it.

import { act } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { regionalTag, useFormatter } from '@/components/ui/use-formatter'
import { useTimeZone } from '@/components/ui/use-time-zone'

/** A moment that falls on the next day in Tokyo. */
const EVENING = new Date('2026-12-01T17:30:00Z')
let root: Root | undefined
afterEach(() => {
  act(() => root?.unmount())
  vi.restoreAllMocks()
})

function Page() {
  return (
    <IntlProvider locale="en" messages={{}} timeZone={useTimeZone('Europe/London')}>
      <Day />
    </IntlProvider>
  )
}

function Day() {
  return <p>{useFormatter().dateTime(EVENING, { dateStyle: 'medium', timeStyle: 'short' })}</p>
}

it('draws the server’s day while it hydrates, and the reader’s afterwards', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const drawn = renderToString(<Page />)
  expect(drawn).toBe('<p>Dec 1, 2026, 5:30 PM</p>')
  const zone = Intl.DateTimeFormat().resolvedOptions()
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...zone, timeZone: 'Asia/Tokyo' })
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr', 'en-GB', 'en'])
  document.body.innerHTML = drawn
  const onRecoverableError = vi.fn()
  act(() => {
    root = hydrateRoot(document.body, <Page />, { onRecoverableError })
  })
  expect(document.body.textContent).toBe('2 Dec 2026, 02:30')
  expect(onRecoverableError).not.toHaveBeenCalled()
})

it.each([
  ['en', ['en-GB', 'en-US'], 'en-GB'],
  ['en', ['ja', 'en'], 'en'],
  ['de', ['den', 'en-GB'], 'de'],
])('%s in a browser for %s is written as in %s', (language, tags, expected) => {
  expect(regionalTag(language, tags)).toBe(expected)
})
