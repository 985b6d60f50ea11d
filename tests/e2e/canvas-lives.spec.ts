// Nothing that people do on the canvas, alone or at once, ends it.

import type { JSHandle } from '@playwright/test'
import { createShapeId, type Editor, type TLShapeId } from 'tldraw'
import { BoardPage } from './support/board-page'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'
import { edited } from './support/words'

type Handle = JSHandle<Editor>

/** Makes rectangles in a row, with the editor of that page. */
async function makeBoxes(editor: Handle, count: number): Promise<string[]> {
  const ids: string[] = Array.from({ length: count }, () => createShapeId())
  await editor.evaluate((live, made) => {
    const { x, y } = live.getViewportPageBounds().center
    live.createShapes(
      made.map((id, i) => ({
        id: id as TLShapeId,
        type: 'geo',
        x: x - 300 + (i % 100) * 130,
        y: y - 150 + Math.floor(i / 100) * 130,
        props: { w: 100, h: 100, fill: 'solid' },
      })),
    )
  }, ids)
  return ids
}

function typesIn(editor: Handle): Promise<string[]> {
  return editor.evaluate((live) =>
    live
      .getCurrentPageShapes()
      .map(({ type }) => type)
      .sort(),
  )
}

test('a group comes apart by the keys and from the menu; a card in it that hosts have locked stays', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const [own, others] = [await editorOf(mika.page), await editorOf(ben.page)]
  await makeBoxes(own, 3)
  const group = async ({ page }: BoardPage) => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+g')
  }
  await group(mika)
  await expect.poll(() => typesIn(others)).toEqual(['geo', 'geo', 'geo', 'group'])
  await mika.page.keyboard.press('ControlOrMeta+Shift+g')
  for (const editor of [own, others]) await expect.poll(() => typesIn(editor)).toEqual(['geo', 'geo', 'geo'])
  expect(await own.evaluate((live) => live.getSelectedShapeIds().length)).toBe(3)

  await group(mika)
  await expect.poll(() => typesIn(others)).toContain('group')
  const { x, y } = await mika.middleOf(mika.page.locator('[data-shape-type="geo"]').first())
  await mika.page.mouse.click(x, y, { button: 'right' })
  await mika.page.getByRole('menuitem', { name: 'Edit' }).click()
  await mika.page.getByRole('menuitem', { name: /^Ungroup/ }).click()
  for (const editor of [own, others]) await expect.poll(() => typesIn(editor)).toEqual(['geo', 'geo', 'geo'])

  await mika.writeCard('Risk', 'Agreed by all', await mika.canvasSpot(-40, 100))
  await mika.select('R-001')
  await mika.inspector.getByRole('button', { name: 'Lock for everybody' }).press('Enter')
  await expect(ben.page.getByTestId('lock-sign')).toBeVisible()
  // The canvas's keys work while it has the focus, which is now on the button above.
  await own.evaluate((live) => live.getContainer().focus())
  await group(mika)
  await expect.poll(() => typesIn(others)).toContain('group')
  const before = await others.evaluate((live) => JSON.stringify(live.getCurrentPageShapes()))
  await ben.page.keyboard.press('ControlOrMeta+a')
  await ben.page.keyboard.press('ControlOrMeta+Shift+g')
  await expect(ben.page.getByText(/R-001 is locked by a host of this board/)).toBeVisible()
  expect(await others.evaluate((live) => JSON.stringify(live.getCurrentPageShapes()))).toBe(before)
  await ben.expectState('saved')
})

test('when the canvas fails, a message offers to draw it again, and everything around it still works', async ({
  meet,
  watch,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben', { language: 'ja' }), await mika.invite('editor'))
  await mika.writeCard('Risk', 'There before', await mika.canvasSpot(-200, -60))
  await expect(ben.card('R-001')).toBeVisible()
  for (const { page } of [mika, ben]) {
    const editor = await editorOf(page)
    await editor.evaluate((live) => {
      try {
        live.run(() => {
          throw new Error('A failure made by the test')
        })
      } catch {
        // The canvas has failed by now.
      }
    })
  }
  await expect(ben.page.getByRole('alert').getByText('キャンバスの表示が止まりました')).toBeVisible()
  await expect(ben.page.getByRole('button', { name: 'もう一度表示する' })).toBeVisible()
  const failure = mika.page.getByRole('alert').filter({ hasText: 'The canvas stopped working' })
  await expect(failure).toContainText('kept on this device')
  await expect(mika.page.getByText(/reset/i)).toHaveCount(0)
  await mika.expectState('saved')
  await mika.pasteBrief('A first paragraph of the brief.')
  await expect(mika.inspector).toBeVisible()

  // Ben recovers first: Mika sees his next change when she does.
  await ben.page.getByRole('button', { name: 'もう一度表示する' }).click()
  await expect(ben.card('R-001')).toContainText('There before')
  const others = await editorOf(ben.page)
  await makeBoxes(others, 1)
  await failure.getByRole('button', { name: 'Draw it again' }).click()
  const own = await editorOf(mika.page)
  await expect.poll(() => typesIn(own)).toEqual(['card', 'geo'])
  await mika.writeCard('Risk', 'Made afterwards', await mika.canvasSpot(-200, 140))
  await expect(ben.card('R-002')).toContainText('Made afterwards')
  await mika.page.keyboard.press('ControlOrMeta+z')
  await expect(ben.card('R-002')).not.toContainText('Made afterwards')

  // A shape that can't be drawn doesn't affect any other.
  await own.evaluate((live) => {
    const util = live.getShapeUtil('note')
    util.component = () => {
      throw new Error('A failure made by the test')
    }
    const { x, y } = live.getViewportPageBounds().center
    live.createShape({ type: 'note', x: x + 100, y: y + 100 })
  })
  await expect(mika.page.getByText('Can’t be drawn')).toBeVisible()
  await expect(mika.card('R-001')).toBeVisible()
  await expect.poll(() => typesIn(others)).toContain('note')
  await mika.expectState('saved')
  const unmeant = watch.faults.filter((fault) => !fault.includes('A failure made by the test'))
  expect(unmeant).toEqual([])
  watch.faults.length = 0
})

const placesIn = (editor: Handle) =>
  editor.evaluate((live) => Object.fromEntries(live.getCurrentPageShapes().map(({ id, x, y }) => [id, `${x} ${y}`])))

test('F32: four thousand shapes are moved, deleted and brought back at once, and the session goes on', async ({
  meet,
}) => {
  test.slow()
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const [own, others] = [await editorOf(mika.page), await editorOf(ben.page)]
  const [first = ''] = await makeBoxes(own, 4_000)
  await mika.expectState('saved', 60_000)
  const count = () => others.evaluate((live) => live.getCurrentPageShapeIds().size)
  const placeOf = (editor: Handle) => editor.evaluate((live, id) => live.getShape(id as TLShapeId)?.x, first)
  await expect.poll(count, { timeout: 60_000 }).toBe(4_000)
  await own.evaluate((live) => live.getContainer().focus())
  await mika.page.keyboard.press('ControlOrMeta+a')
  // Thousands of names would be more than presence holds.
  await expect(ben.page.locator('.tl-brush').first()).toBeVisible()

  const before = await placeOf(own)
  const grip = await mika.middleOf(mika.page.locator(`[data-shape-id="${first}"]`))
  await mika.drag(grip, { x: grip.x + 60, y: grip.y + 40 })
  await mika.expectState('saved', 60_000)
  expect(await placeOf(own)).not.toBe(before)
  await expect.poll(() => placeOf(others), { timeout: 60_000 }).toBe(await placeOf(own))
  await mika.page.keyboard.press('ControlOrMeta+z')
  await mika.expectState('saved', 60_000)
  await expect.poll(() => placeOf(others), { timeout: 60_000 }).toBe(before)
  await mika.page.keyboard.press('ControlOrMeta+d')
  await mika.page.keyboard.press('Delete')
  await expect.poll(count, { timeout: 60_000 }).toBe(0)
  await mika.expectState('saved', 60_000)
  await mika.page.keyboard.press('ControlOrMeta+z')
  await expect.poll(count, { timeout: 60_000 }).toBe(4_000)
  await mika.expectState('saved', 60_000)
})

/** What a hand may be doing with a shape: the state of the tool that shows it, and its start. */
const GESTURES = [
  { name: 'drags', state: 'select.translating', from: 0, by: 40 },
  { name: 'resizes', state: 'select.resizing', from: 50, by: 40 },
  { name: 'presses', state: 'select.pointing_shape', from: 0, by: 0 },
] as const

for (const { name, state, from, by } of GESTURES) {
  test(`F33: what somebody deletes while another one ${name} it ends that gesture, and nothing else goes`, async ({
    meet,
  }) => {
    const mika = await BoardPage.create(await meet('Mika'))
    const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
    const [own, others] = [await editorOf(mika.page), await editorOf(ben.page)]
    const { mouse } = mika.page
    const path = () => own.evaluate((live) => live.getPath())
    const [id = '', kept = ''] = await makeBoxes(own, 2)
    await expect.poll(() => typesIn(others)).toEqual(['geo', 'geo'])
    const { x, y } = await mika.middleOf(mika.page.locator(`[data-shape-id="${id}"]`))
    // A selected shape has handles; the other gestures begin on one that isn't.
    if (from > 0) await mouse.click(x, y)
    await mouse.move(x + from, y + from)
    await mouse.down()
    if (by > 0) await mouse.move(x + from + by, y + from + by, { steps: 4 })
    await expect.poll(path).toBe(state)
    await others.evaluate((live, gone) => void live.deleteShapes([gone as TLShapeId]), id)
    await expect.poll(path).toBe('select.idle')
    await mouse.move(40, 400)
    await mouse.up()
    expect(await path()).toBe('select.idle')
    expect(Object.keys(await placesIn(own))).toEqual([kept])
    await mika.expectState('saved')
  })
}

test('F33: a text that is deleted while somebody else types in it ends the typing, and nothing else goes', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const [own, others] = [await editorOf(mika.page), await editorOf(ben.page)]
  const [id = '', kept = ''] = await makeBoxes(own, 2)
  await expect.poll(() => typesIn(others)).toEqual(['geo', 'geo'])
  const { x, y } = await mika.middleOf(mika.page.locator(`[data-shape-id="${id}"]`))
  await mika.page.mouse.dblclick(x, y)
  await expect(edited(mika)).toBeFocused()
  await mika.page.keyboard.type('A plan')
  await expect.poll(() => own.evaluate((live) => live.getEditingShapeId())).toBe(id)
  const typing = own.evaluate(typeOn, kept)
  await others.evaluate((live, gone) => void live.deleteShapes([gone as TLShapeId]), id)
  await typing
  expect(Object.keys(await placesIn(own))).toEqual([kept])
  expect(await own.evaluate((live) => live.getPath())).toBe('select.idle')
  await mika.expectState('saved')
})

/**
 * In the page: a hand that types on at its own pace, and hasn't looked up when its text has gone. Between the keys of a
 * test there may be a pause, after which a letter is meant as a key of the canvas.
 */
async function typeOn(live: Editor, left: string): Promise<void> {
  const press = (key: string) => {
    const keyCode = key === 'Backspace' ? 8 : key.toUpperCase().charCodeAt(0)
    const at = document.activeElement ?? document.body
    for (const type of ['keydown', 'keyup']) {
      at.dispatchEvent(new KeyboardEvent(type, { key, keyCode, bubbles: true, cancelable: true }))
    }
  }
  do {
    press('a')
    await new Promise((resolve) => requestAnimationFrame(resolve))
  } while (live.getEditingShapeId() !== null)
  live.select(left as TLShapeId)
  for (const key of [...'draw a matrix', 'Backspace']) press(key)
}

test('F34: a shape that a peer puts elsewhere stays there, whatever a drag that holds it and its undo do', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const [own, others] = [await editorOf(mika.page), await editorOf(ben.page)]
  const [taken = '', ...rest] = await makeBoxes(own, 5)
  await expect.poll(() => typesIn(others)).toHaveLength(5)
  const before = await placesIn(own)
  await mika.page.keyboard.press('ControlOrMeta+a')
  const grip = await mika.middleOf(mika.page.locator(`[data-shape-id="${rest[1]}"]`))
  await mika.page.mouse.move(grip.x, grip.y)
  await mika.page.mouse.down()
  await mika.page.mouse.move(grip.x + 40, grip.y + 40, { steps: 4 })
  await expect.poll(async () => (await placesIn(others))[taken]).not.toBe(before[taken])
  // Mika's last move so far has arrived: what moves it next is Ben.
  await mika.middleOf(mika.page.locator(`[data-shape-id="${taken}"]`))
  await expect.poll(async () => (await placesIn(others))[taken] === (await placesIn(own))[taken]).toBe(true)

  const held = (await placesIn(others))[taken]
  const at = await ben.middleOf(ben.page.locator(`[data-shape-id="${taken}"]`))
  await ben.drag(at, { x: at.x - 60, y: at.y + 170 })
  await expect.poll(async () => (await placesIn(others))[taken]).not.toBe(held)
  const put = (await placesIn(others))[taken]
  await expect.poll(async () => (await placesIn(own))[taken]).toBe(put)
  await mika.page.mouse.move(grip.x + 90, grip.y + 60, { steps: 4 })
  await mika.page.mouse.up()
  await mika.expectState('saved')
  const dropped = await placesIn(own)
  expect(dropped[taken]).toBe(put)
  for (const id of rest) expect(dropped[id]).not.toBe(before[id])
  await expect.poll(() => placesIn(others)).toEqual(dropped)
  await mika.page.keyboard.press('ControlOrMeta+z')
  await mika.expectState('saved')
  for (const editor of [own, others]) {
    await expect.poll(() => placesIn(editor)).toEqual({ ...before, [taken]: put })
  }
})

test('things that are locked are not grouped, and it says so', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const own = await editorOf(mika.page)
  await makeBoxes(own, 2)
  await own.evaluate((live) => {
    live.getContainer().focus()
    live.selectAll()
    live.toggleLock(live.getSelectedShapeIds())
    live.setSelectedShapes([...live.getCurrentPageShapeIds()])
  })
  await mika.page.keyboard.press('ControlOrMeta+g')
  await expect(mika.page.getByText('Locked things can’t be grouped. Unlock them first.')).toBeVisible()
  expect(await typesIn(own)).toEqual(['geo', 'geo'])
  await mika.expectState('saved')
})

test('a line with points that lie on each other has no handle that stands nowhere', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const own = await editorOf(mika.page)
  const handles = await own.evaluate((live) => {
    const point = (index: string, at: number) => ({ id: index, index, x: at, y: 0 }) as never
    const { x, y } = live.getViewportPageBounds().center
    const points = { a1: point('a1', 0), a2: point('a2', 0), a3: point('a3', 80) }
    live.createShapes([{ id: 'shape:line' as TLShapeId, type: 'line', x, y, props: { points } }])
    live.select('shape:line' as TLShapeId)
    return live.getShapeHandles('shape:line' as TLShapeId)?.map(({ x: at }) => at)
  })
  expect(handles).toEqual([0, 0, 40, 80])
  await mika.expectState('saved')
})

test('an arrow without length leaves the board’s bounds finite, and its picture is drawn', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const own = await editorOf(mika.page)
  const numbers = await own.evaluate(async (live) => {
    const { x, y } = live.getViewportPageBounds().center
    const end = { x: 0, y: 0 }
    const id = 'shape:arrow' as TLShapeId
    live.createShapes([{ id, type: 'arrow', x, y, props: { start: end, end, text: 'causes' } }])
    live.select(id)
    const drawn = await live.getSvgElement([id])
    const bounds = live.getCurrentPageBounds()
    return [bounds?.x, bounds?.y, bounds?.w, bounds?.h, drawn?.width, drawn?.height]
  })
  expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
  await mika.expectState('saved')
})
