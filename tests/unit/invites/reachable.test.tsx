// @vitest-environment happy-dom
// Where other devices open a link: nothing is said before the server has answered.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { type Reachable, useReachable } from '@/components/invites/use-reachable'

const asked: Reachable[] = []
afterEach(() => {
  vi.unstubAllGlobals()
  asked.length = 0
})

function Asks() {
  asked.push(useReachable('http://localhost:3000/join'))
  return null
}

it('is silent until it is known, and then says that only this machine reaches it', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  let answer: (response: Response) => void = () => undefined
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)))
  const root = createRoot(document.body)
  act(() =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <Asks />
      </QueryClientProvider>,
    ),
  )
  expect(asked.map(({ within }) => within)).not.toContain('machine')
  await act(async () => {
    answer(Response.json({ origins: [] }))
    await vi.waitFor(() => expect(asked.at(-1)?.within).toBe('machine'))
  })
  act(() => root.unmount())
})
