// @vitest-environment happy-dom
// The box of a comment says that a name after @ calls nobody, and stops saying so once that person may read the board.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { readersQuery } from '@/components/api/readers'
import { CommentBox } from '@/components/thread/comment-box'
import { BoardThreadsProvider } from '@/components/thread/threads-context'
import { wordsIn } from '@/lib/i18n/all-languages'

const ANN = { id: 'ann', name: 'Ann', color: '#1f6feb', role: 'owner' as const, isAnonymous: false }
const NOTHING = { show: () => {}, beginOn: () => {}, begin: () => {} }
let root: Root

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** Draws a box with this text on a board that Ann alone reads. */
function draw(text: string, share: (() => void) | undefined): QueryClient {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  queries.setQueryData(readersQuery('board').queryKey, [ANN] as never)
  root = createRoot(document.body.appendChild(document.createElement('main')))
  const threads = { mayComment: true, byShape: new Map(), ...NOTHING, ownerNames: () => ['Mika Sato'], share }
  act(() =>
    root.render(
      <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
        <QueryClientProvider client={queries}>
          <BoardThreadsProvider value={threads}>
            <CommentBox
              boardId="board"
              me="ann"
              label="Comment"
              placeholder=""
              send="Send"
              first={{ text, mentions: [] }}
              onSend={() => {}}
            />
          </BoardThreadsProvider>
        </QueryClientProvider>
      </IntlProvider>,
    ),
  )
  return queries
}

const said = () => document.querySelector('[role="status"]')?.textContent
const buttons = () => [...document.querySelectorAll('button')].map((button) => button.textContent)

it('says it of an owner of cards in words, leads to where people are let in, and stops once they may read', async () => {
  const share = vi.fn()
  const queries = draw('Please look, @Mi', share)
  expect(said()).toBe('Mika Sato is on cards as an owner, but doesn’t read this board yet and won’t be notified.')
  const area = document.querySelector('textarea')
  expect(document.getElementById(area?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(said())
  act(() =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Share the board…')?.click(),
  )
  expect(share).toHaveBeenCalledOnce()
  // The answer reaches the box by itself, after a moment.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  queries.setQueryData(readersQuery('board').queryKey, [ANN, { ...ANN, id: 'mika', name: 'Mika Sato' }] as never)
  await vi.waitFor(() => expect(said()).toBe(''))
})

it('opens the list for the wide sign too, which input methods write without a key', () => {
  const queries = draw('', undefined)
  queries.setQueryData(readersQuery('board').queryKey, [ANN, { ...ANN, id: 'mika', name: 'ミカ' }] as never)
  const area = document.querySelector('textarea')
  if (!area) throw new Error('The box is there')
  act(() => area.focus())
  for (const typed of ['＠', '＠み']) {
    act(() => {
      // As an input method does it: the value and its event, and no key.
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, typed)
      area.setSelectionRange(typed.length, typed.length)
      area.dispatchEvent(new Event('input', { bubbles: true }))
    })
    const names = [...document.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent)
    expect(names.join()).toContain('ミカ')
  }
})

it('says it of any other name without a way to share for a person who may not, and nothing of one’s own', () => {
  draw('Ask @Ben', undefined)
  expect(said()).toBe('Nobody with this name reads this board yet, so nobody will be notified.')
  expect(buttons()).toEqual(['Send'])
  act(() => root.unmount())
  draw('I am @Ann', undefined)
  expect(said()).toBe('')
})
