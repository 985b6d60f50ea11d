// @vitest-environment happy-dom
// "I'm done" becomes a state: pressing it again changes nothing, and taking it back is a button of its own.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { DoneButton } from '@/components/session/together/my-marks'
import { wordsIn } from '@/lib/i18n/all-languages'

let root: Root
const sent: unknown[] = []

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  sent.length = 0
  vi.unstubAllGlobals()
})

function draw(isDone: boolean, isAtEnd: boolean, queries = new QueryClient()): HTMLButtonElement[] {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.stubGlobal('fetch', (_url: string, { body }: { body?: string }) => {
    // What is only read has no body.
    if (body !== undefined) sent.push(JSON.parse(body))
    return new Promise(() => {})
  })
  root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() =>
    root.render(
      <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
        <QueryClientProvider client={queries}>
          <DoneButton boardId="board" stepId="step" mine={{ isHandUp: false, isDone }} isAtEnd={isAtEnd} />
        </QueryClientProvider>
      </IntlProvider>,
    ),
  )
  return [...document.querySelectorAll('button')]
}

const words = (buttons: HTMLButtonElement[]) => buttons.map(({ textContent }) => textContent)

it('marks a person as done', async () => {
  const [done] = draw(false, true)
  await act(() => Promise.resolve(done?.click()))
  expect(sent).toEqual([{ stepId: 'step', isDone: true }])
})

it('leaves a person who is done so until they take it back beside it', async () => {
  const buttons = draw(true, true)
  expect(words(buttons)).toEqual(['I’m not done', 'You are done'])
  await act(() => Promise.resolve(buttons[1]?.click()))
  expect(sent).toEqual([])
  await act(() => Promise.resolve(buttons[0]?.click()))
  expect(sent).toEqual([{ stepId: 'step', isDone: false }])
})

it('keeps its place in a line that begins with it', () => {
  expect(words(draw(true, false))).toEqual(['You are done', 'I’m not done'])
})

it.each([
  ['open', 2],
  ['shown', 0],
])('with the round of its step %s there are %i buttons', (state, count) => {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  const words = { title: '', titleIn: {} }
  const session = { ...words, id: 'session', steps: [], visits: [] }
  queries.setQueryData(['sessions', 'board', 'live'], { session, ended: null })
  const round = { ...words, id: 'round', sessionId: 'session', stepId: 'step', state }
  queries.setQueryData(['rounds', 'board', 'list'], { rounds: [round], mayTakePart: true })
  expect(draw(true, true, queries)).toHaveLength(count)
})
