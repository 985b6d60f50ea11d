// @vitest-environment happy-dom
// What a page shows of a session that ends comes with the notice: not every phone in the room asks the server at once.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RoomClient } from '@/components/room/room-client'
import { useEndedSession, useLiveSession, useSessionNews } from '@/components/session/session-api'
import type { LiveSession } from '@/lib/domain/session/session'
import type { Notice } from '@/lib/protocol/notice'

const PAGES = 20
const NAMES = Array.from({ length: PAGES }, (_, i) => `page ${i}`)
const SESSION = { id: 'session', title: 'Workshop', revision: 1, steps: [], visits: [] } as unknown as LiveSession
const ENDED = { id: 'session', title: 'Workshop', startedAt: 1, endedAt: 2 }

const listeners = new Set<(notice: Notice) => void>()
const client = {
  onNotice: (listener: (notice: Notice) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
} as unknown as RoomClient
let answer: object
const request = vi.fn(() => Promise.resolve(Response.json(answer)))
let root: Root

function Page() {
  useSessionNews('board', client)
  const live = useLiveSession('board')
  const ended = useEndedSession('board')
  return <p>{live ? `runs: ${live.title}` : ended ? `over: ${ended.title}, ${ended.endedAt}` : 'none'}</p>
}

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.stubGlobal('fetch', request)
  answer = { session: SESSION, ended: null }
  root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() =>
    root.render(
      <IntlProvider locale="en" messages={{}} timeZone="UTC">
        {NAMES.map((name) => (
          <QueryClientProvider key={name} client={new QueryClient()}>
            <Page />
          </QueryClientProvider>
        ))}
      </IntlProvider>,
    ),
  )
  await expectAll('runs: Workshop')
  request.mockClear()
})
afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

const tell = (notice: Notice) =>
  act(() => {
    for (const listener of listeners) listener(notice)
  })
const shown = () => [...document.querySelectorAll('p')].map(({ textContent }) => textContent)
const expectAll = (text: string) =>
  vi.waitFor(async () => {
    await act(async () => {})
    expect(shown()).toEqual(new Array<string>(PAGES).fill(text))
  })

it('the end of a session is shown by all pages, and none asks the server', async () => {
  tell({ type: 'session', session: null, ended: ENDED })
  await expectAll('over: Workshop, 2')
  expect(request).not.toHaveBeenCalled()
})

it('where the notice doesn’t say what ended, each page asks', async () => {
  answer = { session: null, ended: { ...ENDED, title: 'Earlier' } }
  tell({ type: 'session', session: null })
  await expectAll('over: Earlier, 2')
  expect(request).toHaveBeenCalledTimes(PAGES)
})
