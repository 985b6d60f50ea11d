// @vitest-environment happy-dom
// What people may do who come by the code is chosen once: in the panel, in a plan and where a code is made.

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import { useStartRole } from '@/components/session/code/use-start-role'
import type { JoinRole } from '@/lib/domain/session/join-code'

let root: Root
let asked: ReturnType<typeof useStartRole>[] = []
afterEach(() => {
  act(() => root.unmount())
  sessionStorage.clear()
})

function Asks({ held }: { held: JoinRole | undefined }) {
  asked.push(useStartRole('board', held))
  return null
}

/** Asks in one place, or in two. */
function draw(held: JoinRole | undefined, isTwice = false) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  root = createRoot(document.body)
  act(() =>
    root.render(
      <>
        <Asks held={held} />
        {isTwice ? <Asks held={held} /> : null}
      </>,
    ),
  )
}

function choose(role: JoinRole | null) {
  const [, set] = asked.at(-1) ?? []
  asked = []
  act(() => set?.(role))
}

const roles = () => asked.map(([role]) => role)

it('keeps a choice wherever it is asked, after the panel has gone, and also that nobody comes by a code', () => {
  draw(undefined, true)
  expect(roles()).toEqual(['editor', 'editor'])
  choose('commenter')
  expect(roles()).toEqual(['commenter', 'commenter'])
  act(() => root.unmount())
  asked = []
  draw(undefined)
  expect(roles()).toEqual(['commenter'])
  choose(null)
  expect(roles()).toEqual([null])
})

it('follows the code that people hold until another choice is made about that code', () => {
  draw(undefined)
  choose('editor')
  act(() => root.unmount())
  asked = []
  draw('commenter')
  expect(roles()).toEqual(['commenter'])
  choose('editor')
  expect(roles()).toEqual(['editor'])
  choose('commenter')
  expect(roles()).toEqual(['commenter'])
})
