// @vitest-environment happy-dom
// A card's name opens the card beside the list in each part of coverage, a missing owner leads to the field for one, and the strength
// for new links is still there when somebody comes back.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Editor } from 'tldraw'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test, vi } from 'vitest'
import { useContent } from '@/components/board/content/use-content'
import { CoverageView } from '@/components/coverage/coverage-view'
import type { BoardRecord } from '@/lib/document/records/records'
import { wordsIn } from '@/lib/i18n/all-languages'
import { cardRecord } from '../../support/board-peer'
import { unseenEditor } from '../../support/unseen-editor'

const RISK = withProps(cardRecord({ id: 'shape:risk', kind: 'risk', title: 'Ports close' }), {
  ref: 'R-001',
  fields: { likelihoodCurrent: 4, impactCurrent: 5 },
})
const TREATMENT = withProps(cardRecord({ id: 'shape:treatment', kind: 'recommendation', title: 'Share timetables' }), {
  ref: 'REC-001',
})

function withProps(record: BoardRecord, props: object): BoardRecord {
  const { props: before } = record as unknown as { readonly props: object }
  return { ...record, props: { ...before, ...props } }
}

const onInspect = vi.fn()
const onShowCard = vi.fn()
let editor: Editor
let root: Root

afterEach(() => {
  act(() => root.unmount())
  editor.dispose()
  document.body.replaceChildren()
  vi.clearAllMocks()
})

async function change(work: () => void): Promise<void> {
  await act(async () => {
    work()
    await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}

async function draw(isReadOnly = false): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  root = createRoot(document.body.appendChild(document.createElement('main')))
  await change(() =>
    root.render(
      <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
          <Shown isReadOnly={isReadOnly} />
        </QueryClientProvider>
      </IntlProvider>,
    ),
  )
}

function Shown({ isReadOnly }: { isReadOnly: boolean }) {
  return (
    <CoverageView
      editor={editor}
      view={useContent(editor.store)}
      boardId="board"
      boardTitle="Board"
      isReadOnly={isReadOnly}
      me="mika"
      nameOf={() => undefined}
      onShowCard={onShowCard}
      onShowRegister={() => {}}
      onInspect={onInspect}
      onShowPassage={() => {}}
    />
  )
}

const pressable = (name: RegExp) =>
  [...document.querySelectorAll<HTMLElement>('button, [role="tab"], [role="radio"]')].find((each) =>
    name.test(each.getAttribute('aria-label') ?? each.textContent ?? ''),
  )

const press = (name: RegExp) =>
  change(() => {
    const found = pressable(name)
    if (!found) throw new Error(`nothing is called ${name}`)
    found.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }))
    found.click()
  })

test('a name opens its card in place, in the list of the gravest and in the matrix', async () => {
  editor = unseenEditor([RISK, TREATMENT])
  await draw()
  await press(/^R-001Ports close$/)
  expect(editor.getSelectedShapeIds()).toEqual(['shape:risk'])
  await press(/^Traceability$/)
  await press(/^REC-001Share timetables$/)
  expect(editor.getSelectedShapeIds()).toEqual(['shape:treatment'])
  expect(onInspect.mock.calls).toEqual([[undefined], [undefined]])
  expect(onShowCard).not.toHaveBeenCalled()
})

test('a missing owner leads to the field for one, for people who may give it', async () => {
  editor = unseenEditor([RISK])
  await draw()
  await press(/^Owner: nobody yet, R-001$/)
  expect(editor.getSelectedShapeIds()).toEqual(['shape:risk'])
  expect(onInspect.mock.calls).toEqual([['owner']])
  act(() => root.unmount())
  document.body.replaceChildren()
  await draw(true)
  expect(document.body.textContent).toContain('Owner: nobody yet')
  expect(pressable(/^Owner/)).toBeUndefined()
})

test('the strength for new links stays while the page is open', async () => {
  editor = unseenEditor([RISK, TREATMENT])
  await draw()
  await press(/^Traceability$/)
  await press(/^2: /)
  expect(pressable(/^2: /)?.getAttribute('aria-checked')).toBe('true')
  act(() => root.unmount())
  document.body.replaceChildren()
  await draw()
  await press(/^Traceability$/)
  expect(pressable(/^2: /)?.getAttribute('aria-checked')).toBe('true')
})
