// @vitest-environment happy-dom
// A card in the inspector: a recommendation is made where it is missed and linked in the same step, and another card is looked at
// from its title on.

import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import type { Editor, TLShapeId } from 'tldraw'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, test } from 'vitest'
import { useContent } from '@/components/board/content/use-content'
import { Inspector } from '@/components/inspector/inspector'
import type { BoardRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { viewBoard } from '@/lib/document/view/board-view'
import { wordsIn } from '@/lib/i18n/all-languages'
import { cardRecord } from '../../support/board-peer'
import { unseenEditor } from '../../support/unseen-editor'

const RISK = cardRecord({ id: 'shape:risk', kind: 'risk', title: 'Ports close' })
const OTHER = cardRecord({ id: 'shape:other', kind: 'risk', title: 'Cranes stop', y: 400 })
const ZONE = shapeRecord('zone', 'shape:zone', 'page:page', 'a1Z', 900, 0, {
  w: 600,
  h: 400,
  title: 'Recommendations',
  hint: '',
  accepts: ['recommendation'],
  writeField: '',
  writeValue: '',
})

let editor: Editor
let root: Root

afterEach(() => {
  act(() => root.unmount())
  editor.dispose()
  document.body.replaceChildren()
})

async function change(work: () => void): Promise<void> {
  await act(async () => {
    work()
    // Effects of the editor run once a frame.
    await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}

/** Draws the inspector of a board of these records, in a panel that scrolls, with the risk selected. */
async function draw(records: readonly BoardRecord[]): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  editor = unseenEditor(records)
  const panel = document.body.appendChild(document.createElement('main'))
  panel.dataset.panelContent = ''
  root = createRoot(panel)
  editor.select(RISK.id as TLShapeId)
  await change(() =>
    root.render(
      <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
        <Shown />
      </IntlProvider>,
    ),
  )
  return panel
}

function Shown() {
  const ignore = () => {}
  return (
    <Inspector
      editor={editor}
      view={useContent(editor.store)}
      isReadOnly={false}
      me="mika"
      nameOf={() => undefined}
      onShowPassage={ignore}
      onOpenCriteria={ignore}
    />
  )
}

const buttonNamed = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)

/** Opens the list of what may be linked and types into it. */
async function search(text: string): Promise<HTMLInputElement> {
  await change(() => buttonNamed('Add link')?.click())
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (!field) throw new Error('no field to find a card in')
  await change(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  return field
}

const board = () => viewBoard(editor.store.allRecords())
const MAKE = 'Make the recommendation “Share one timetable” and link it'

test('a recommendation that isn’t there is made in its zone and linked, and one undo takes both back', async () => {
  await draw([RISK, ZONE])
  await search('  Share one timetable ')
  expect(document.body.textContent).toContain('No card matches')
  await change(() => buttonNamed(MAKE)?.click())
  const made = board().cards.find(({ kind }) => kind === 'recommendation')
  expect(made).toMatchObject({ title: 'Share one timetable', parentId: 'shape:zone' })
  expect(board().links).toMatchObject([{ kind: 'mitigates', from: made?.id, to: 'shape:risk' }])
  expect(editor.getSelectedShapeIds()).toEqual(['shape:risk'])
  await change(() => void editor.undo())
  expect(board().links).toEqual([])
  expect(board().cards.map(({ id }) => id)).toEqual(['shape:risk'])
})

test('Enter makes it where nothing matches, and leads to the choices where something does', async () => {
  await draw([RISK, OTHER])
  const press = (field: Element | null, key: string) =>
    change(() => void field?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
  const field = await search('Cranes')
  expect(buttonNamed('Make the recommendation “Cranes” and link it')).toBeDefined()
  await press(field, 'Enter')
  expect([board().cards.length, board().links.length]).toEqual([2, 0])
  const choices = document.activeElement?.closest('ul')?.querySelectorAll('button')
  expect(choices?.length).toBeGreaterThan(1)
  expect(document.activeElement).toBe(choices?.[0])
  await press(document.activeElement, 'ArrowDown')
  expect(document.activeElement).toBe(choices?.[1])
  for (let i = 0; i < 2; i++) await press(document.activeElement, 'ArrowUp')
  expect(document.activeElement).toBe(field)
  await change(() => buttonNamed('Add link')?.click())

  await press(await search('Share one timetable'), 'Enter')
  expect(board().links).toMatchObject([{ kind: 'mitigates', to: 'shape:risk' }])
})

test('a reference is never offered as the title of a new card', async () => {
  await draw([RISK, OTHER])
  const press = (field: Element) =>
    change(
      () => void field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })),
    )
  const field = await search('rec-009')
  expect(buttonNamed('Make the recommendation “rec-009” and link it')).toBeUndefined()
  await press(field)
  expect(board().cards).toHaveLength(2)
})

test('another card is shown from its title on', async () => {
  const panel = await draw([RISK, OTHER])
  panel.scrollTop = 300
  await change(() => void editor.updateShape({ id: RISK.id as TLShapeId, type: 'card', x: 20 }))
  expect(panel.scrollTop).toBe(300)
  await change(() => void editor.select(OTHER.id as TLShapeId))
  expect(panel.querySelector('textarea')?.value).toBe('Cranes stop')
  expect(panel.scrollTop).toBe(0)
})
