// Work with cards on the canvas: scoring with two digits, selecting and changing many, and the menu of a card.

import type { Editor, TLShapeId } from 'tldraw'
import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'
import { edited } from './support/words'

const calm = { reducedMotion: 'reduce' } as const

async function boardWithRisks(person: Parameters<typeof BoardPage.create>[0], titles: readonly string[]) {
  const board = await BoardPage.create(person)
  for (const title of titles) await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
  await expect(board.cards).toHaveCount(titles.length)
  const editor = await editorOf(board.page)
  await board.page.getByRole('application').focus()
  return { board, editor, page: board.page }
}

/** The fields of the page's cards, by reference. */
const cardsIn = (editor: Editor) =>
  Object.fromEntries(
    editor.getCurrentPageShapes().flatMap((shape) => {
      if (shape.type !== 'card') return []
      const { ref, kind, fields } = shape.props as unknown as {
        ref: string
        kind: string
        fields: Record<string, unknown>
      }
      const parent = editor.getShape(shape.parentId)?.type ?? 'page'
      return [[ref, { kind, fields, parent }]]
    }),
  )

test('two digits score a risk, and a matrix takes in what stands outside, scored or not, as one step', async ({
  meet,
}) => {
  const { board, editor, page } = await boardWithRisks(await meet('Mika', calm), ['Ports close', 'Power fails'])
  await board.select('R-001')
  await page.keyboard.press('4')
  const strip = page.getByRole('group', { name: 'Score R-001' })
  const impact = strip.locator('[data-side="second"]')
  await expect(strip.locator('[data-side="first"]')).toContainText('Likely')
  await expect(impact).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('5')
  const scores = async () => (await editor.evaluate(cardsIn))['R-001']?.fields
  await expect.poll(scores).toEqual({ likelihoodCurrent: 4, impactCurrent: 5 })
  await page.keyboard.press('Escape')
  await expect(strip).toHaveCount(0)

  await page.keyboard.press('m')
  await page.keyboard.press('Enter')
  await page.locator('.canvas-bring-in').click()
  const parents = async () => Object.values(await editor.evaluate(cardsIn)).map(({ parent }) => parent)
  await expect.poll(parents).toEqual(['matrix', 'matrix'])
  await expect(page.getByRole('button', { name: 'Bring in 2 risks' })).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(parents).toEqual(['page', 'page'])
})

test('a box drawn inside a zone takes its cards; what is set for several cards is one step', async ({ meet }) => {
  const { board, editor, page } = await boardWithRisks(await meet('Mika', calm), ['Ports close', 'Power fails'])
  await editor.evaluate((on) => {
    const cards = on.getCurrentPageShapes()
    on.createShape({
      id: 'shape:zone' as TLShapeId,
      type: 'zone',
      x: 0,
      y: 0,
      props: { w: 620, h: 420, title: 'Risks' },
    })
    on.reparentShapes(cards, 'shape:zone' as TLShapeId)
    on.updateShapes(cards.map(({ id }, i) => ({ id, type: 'card', x: 40 + i * 290, y: 120 })))
    on.selectNone()
    on.zoomToBounds({ x: -60, y: -60, w: 740, h: 640 })
  })
  const zone = await boxOf(page.locator('[data-shape-type="zone"]'))
  const selected = () => editor.evaluate((on) => on.getSelectedShapes().map(({ type }) => type))
  await board.drag(
    { x: zone.x + 12, y: zone.y + zone.height - 12 },
    { x: zone.x + zone.width + 30, y: zone.y + zone.height * 0.4 },
  )
  await expect.poll(selected).toEqual(['card', 'card'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+a')
  await expect.poll(selected).toEqual(['card', 'card'])

  const owner = board.inspector.getByRole('combobox', { name: 'Owner' })
  await owner.fill('Mika')
  const owners = async () => Object.values(await editor.evaluate(cardsIn)).map(({ fields }) => fields.owner)
  await expect.poll(owners).toEqual(['Mika', 'Mika'])
  await board.inspector.getByRole('combobox', { name: 'Kind' }).selectOption('Driver')
  const kinds = async () => Object.values(await editor.evaluate(cardsIn)).map(({ kind }) => kind)
  await expect.poll(kinds).toEqual(['driver', 'driver'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(kinds).toEqual(['risk', 'risk'])
  await expect.poll(owners).toEqual(['Mika', 'Mika'])
  await board.expectState('saved')
})

test('the menu of a card makes it another kind for everybody, and keeps its reference', async ({ meet }) => {
  const { board, editor, page } = await boardWithRisks(await meet('Mika', calm), ['Ports close'])
  const other = await BoardPage.join(await meet('Ben'), await board.invite('editor'))
  const { x, y } = await board.middleOf(board.card('R-001'))
  await page.mouse.click(x, y, { button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Link to…' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Kind', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Opportunity' }).click()
  const others = await editorOf(other.page)
  for (const each of [editor, others]) {
    await expect.poll(async () => (await each.evaluate(cardsIn))['R-001']?.kind).toBe('opportunity')
  }
  await board.expectState('saved')
})

test('a zone, a drawn shape and a mixed selection say what they are; a look changes only what is drawn', async ({
  meet,
}) => {
  const { board, editor, page } = await boardWithRisks(await meet('Mika', calm), ['Ports close'])
  await editor.evaluate((on) => {
    const card = on.getCurrentPageShapes()[0]
    const zone = { id: 'shape:zone' as TLShapeId, type: 'zone', props: { w: 400, h: 400, title: 'Risks' } }
    on.createShapes([zone, { id: 'shape:note' as TLShapeId, type: 'note', x: 500 }])
    if (card) on.reparentShapes([card.id], zone.id)
    on.select(zone.id)
  })
  const head = (name: string) => board.inspector.getByRole('heading', { name, exact: true })
  await expect(head('1 zone')).toBeVisible()
  await board.inspector.getByRole('button', { name: 'Select the cards in it' }).click()
  const selected = () => editor.evaluate((on) => on.getSelectedShapes().map(({ type }) => type))
  await expect.poll(selected).toEqual(['card'])

  await editor.evaluate((on) => {
    on.select('shape:note' as TLShapeId, ...on.getSelectedShapeIds())
  })
  await expect(head('1 risk, 1 note')).toBeVisible()
  await board.inspector.getByRole('radiogroup', { name: 'Colour' }).getByTitle('Violet', { exact: true }).click()
  const colors = () =>
    editor.evaluate((on) =>
      Object.fromEntries(
        on.getSelectedShapes().map(({ type, props }) => [type, (props as unknown as { color: string }).color]),
      ),
    )
  await expect.poll(colors).toEqual({ card: 'black', note: 'violet' })
  await expect(page.locator('.tlui-style-panel')).toHaveCount(0)
  await board.expectState('saved')
})

test('a double click writes a card of the kind that its zone takes', async ({ meet }) => {
  const { board, editor, page } = await boardWithRisks(await meet('Mika', calm), ['Ports close'])
  await editor.evaluate((on) => {
    on.createShape({
      type: 'zone',
      x: 400,
      y: 0,
      props: { w: 400, h: 400, title: 'Actions', accepts: ['recommendation'] },
    })
    on.zoomToFit()
  })
  const zone = await boxOf(page.locator('[data-shape-type="zone"]'))
  await page.mouse.dblclick(zone.x + zone.width / 2, zone.y + zone.height / 2)
  await expect(board.titleField).toBeFocused()
  await page.keyboard.type('Open a second port')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await editor.evaluate(cardsIn))['REC-001'])
    .toMatchObject({ kind: 'recommendation', parent: 'zone' })

  await page.getByRole('button', { name: 'Brief', exact: true }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await expect.poll(() => editor.evaluate((on) => on.getSelectedShapeIds().length)).toBe(2)
  await editor.evaluate((on) => {
    on.setCamera({ x: 0, y: 0, z: 3 })
  })
  await page.keyboard.press('Shift+Digit1')
  await expect.poll(() => editor.evaluate((on) => on.getZoomLevel())).toBeLessThan(3)
  await board.expectState('saved')
})

test('text typed after drawing a shape becomes its text, and text typed elsewhere makes nothing', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const { keyboard, mouse } = page
  const editor = await editorOf(page)
  const shapes = () =>
    editor.evaluate((on) =>
      on.getCurrentPageShapes().map(({ type, props }) => [type, JSON.stringify('richText' in props && props.richText)]),
    )
  const draw = async () => {
    await keyboard.press('Shift+R')
    await mouse.move(500, 300)
    await mouse.down()
    await mouse.move(700, 420, { steps: 4 })
    await mouse.up()
    await expect(edited(board)).toBeFocused()
  }
  await page.getByRole('application').focus()
  await keyboard.type('from my mouth')
  await expect.poll(shapes).toEqual([])
  await keyboard.press('Escape')

  await draw()
  await keyboard.type('From my mouth')
  await expect.poll(shapes).toEqual([['geo', expect.stringContaining('From my mouth')]])
  await keyboard.press('Escape')
  await keyboard.press('Delete')
  await expect.poll(shapes).toEqual([])

  // Without text, keys still act on the shape.
  await draw()
  await keyboard.press('Delete')
  await expect.poll(shapes).toEqual([])
  // Letters that follow at once count as typing; Escape makes them keys again.
  await keyboard.press('Escape')
  await draw()
  await keyboard.press('ControlOrMeta+z')
  await expect.poll(shapes).toEqual([])
})
