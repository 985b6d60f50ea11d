// @vitest-environment happy-dom
// Once the server has a person's new name, the lists of people on this page have it too, before anybody asks for them again.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { useRenameMe } from '@/components/settings/use-me'

let root: Root
let rename: ReturnType<typeof useRenameMe> | undefined

function Page({ onRename }: { onRename: (given: ReturnType<typeof useRenameMe>) => void }) {
  onRename(useRenameMe())
  return null
}

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

it('members and readers of each board have the new name at once, and the others keep theirs', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const me = { id: 'ana', name: 'Ana Duarte', color: '#1f6feb', isAnonymous: true, isAdmin: false }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(me)))
  const queries = new QueryClient()
  const before = [
    { id: 'ana', name: 'Visitor 6377', role: 'owner' },
    { id: 'ben', name: 'Ben', role: 'editor' },
  ]
  const keys = [
    ['boards', 'one', 'members'],
    ['boards', 'one', 'readers'],
    ['boards', 'two', 'members'],
  ]
  for (const key of keys) queries.setQueryData(key, before)
  queries.setQueryData(['boards', 'one', 'invites'], [{ id: 'ana', name: 'an invite' }])
  root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() =>
    root.render(
      <QueryClientProvider client={queries}>
        <Page onRename={(given) => (rename = given)} />
      </QueryClientProvider>,
    ),
  )
  await act(async () => void (await rename?.mutateAsync('Ana Duarte')))
  for (const key of keys) {
    expect(queries.getQueryData(key)).toEqual([{ id: 'ana', name: 'Ana Duarte', role: 'owner' }, before[1]])
  }
  expect(queries.getQueryData(['boards', 'one', 'invites'])).toEqual([{ id: 'ana', name: 'an invite' }])
})
