// @vitest-environment happy-dom
// A new comment goes to the thing whose comments are listed, or to the card that is selected, and its button says so.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { ThreadPanelHead } from '@/components/thread/thread-panel-head'
import type { ThreadPanelControl } from '@/components/thread/use-thread-panel'
import type { Waiting } from '@/components/thread/use-waiting-comments'
import { wordsIn } from '@/lib/i18n/all-languages'

const NAMES = {
  things: new Map([
    ['shape:risk', { ref: 'R-004', title: 'Ports close' }],
    ['shape:zone', { ref: '', title: 'Drivers' }],
  ]),
  briefs: new Map<string, string>(),
}
const onBeginOn = vi.fn()
const begin = vi.fn()
let root: Root

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  vi.clearAllMocks()
})

/** Draws the head of the panel, and returns the names of its buttons that begin a comment. */
function draw(about: readonly string[] | undefined, selectedId: string | undefined): string[] {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const state = { filter: 'open', about: about && new Set(about), openId: undefined, draft: undefined, focus: {} }
  root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() =>
    root.render(
      <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
        <QueryClientProvider client={new QueryClient()}>
          <ThreadPanelHead
            boardId="board"
            me={{ id: 'ann', name: 'Ann', color: '#1f6feb', role: 'editor' }}
            names={NAMES}
            control={{ state, begin } as unknown as ThreadPanelControl}
            waiting={{} as Waiting}
            threads={[]}
            selectedId={selectedId}
            onBeginOn={onBeginOn}
            onLeft={() => {}}
          />
        </QueryClientProvider>
      </IntlProvider>,
    ),
  )
  return beginnings().map(({ textContent }) => textContent ?? '')
}

const beginnings = () =>
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent?.startsWith('Comment on'))

it('where the comments of one thing are listed, it is about that thing', () => {
  expect(draw(['shape:risk'], undefined)).toEqual(['Comment on R-004'])
  act(() => beginnings()[0]?.click())
  expect(onBeginOn).toHaveBeenCalledWith('shape:risk')
  expect(begin).not.toHaveBeenCalled()
})

it('a thing without a reference is called by its title', () => {
  expect(draw(['shape:zone'], 'shape:risk')).toEqual(['Comment on Drivers'])
})

it('in the list of all, the selected card comes first and the board stays', () => {
  expect(draw(undefined, 'shape:risk')).toEqual(['Comment on R-004', 'Comment on the board'])
  act(() => beginnings()[1]?.click())
  expect(begin).toHaveBeenCalledWith({ kind: 'board' })
})

it('without one thing that is there, it is about the board', () => {
  expect(draw(['shape:risk', 'shape:zone'], 'shape:risk')).toEqual(['Comment on the board'])
  act(() => root.unmount())
  document.body.replaceChildren()
  expect(draw(['shape:gone'], undefined)).toEqual(['Comment on the board'])
})
