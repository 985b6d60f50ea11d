// Content that people bring along: lists become cards, files of tldraw become shapes, and unreadable content is
// reported.

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { plainImage } from '../fixtures/images'
import { elementOf, excalidrawText, labelledBox } from '../support/excalidraw-file'
import { emptyDrawing, geoRecord, shapeOf, tldrText } from '../support/tldr-file'
import { BoardPage } from './support/board-page'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'
import { dropFiles, pasteText } from './support/image-files'

const LIST = '1. Ports stay closed\n2. Grid fails in winter\n- Suppliers leave'
const BRIEF = ['Export controls on critical minerals', 'Prices of shipping', 'The rules for foreign investors']
  .map((subject) => `${subject} may change within a year, as the ministry has said in its report of last spring.`)
  .join('\n\n')
const RANGE = 'Title\tOwner\tLikelihood\nPorts close\tMori\t4\nCranes rust\tLee\t2'
/** A spot of the canvas that no text of an empty board covers. */
const EDGE = { x: 40, y: 240 }
const calcClipboard = (ending: 'html' | 'txt') =>
  readFileSync(`tests/fixtures/clipboards/libreoffice-calc.${ending}`, 'utf8')
const geos = ({ page }: BoardPage) => page.locator('[data-shape-type="geo"]')

/** A .tldr file with two rectangles and a shape of another program. */
function tldrFile(records = drawing()) {
  return { name: 'sketch.tldr', mimeType: 'application/json', bytes: Buffer.from(tldrText(records)) }
}

function drawing(): object[] {
  const kanban = shapeOf('shape:c', 'kanban', { columns: 3 }, { x: 600, index: 'a3' })
  return [...emptyDrawing(), geoRecord('shape:a'), geoRecord('shape:b', { x: 300, index: 'a2' }), kanban]
}

async function undo(page: Page) {
  await page.keyboard.press('Control+z')
}

test('a pasted list becomes cards of a kind, seen by others, and one undo takes them back', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await mika.page.locator('.tl-canvas').click({ position: EDGE })
  await pasteText(mika.page, LIST)
  const dialog = mika.page.getByRole('dialog', { name: 'What is this?' })
  await expect(dialog.getByRole('textbox', { name: 'Lines' })).toHaveValue(LIST)
  await dialog.getByRole('button', { name: 'Make 3 cards' }).click()
  for (const words of ['Ports stay closed', 'Grid fails in winter', 'Suppliers leave']) {
    await expect(ben.cards.filter({ hasText: words })).toHaveCount(1)
  }
  await mika.page.locator('.tl-canvas').click({ position: EDGE })
  await undo(mika.page)
  await expect(mika.cards).toHaveCount(0)
  await expect(ben.cards).toHaveCount(0)
})

test('a list is typed by keyboard alone; too long a one is refused in words; it can stay one text', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const { page } = mika
  await page.getByRole('button', { name: 'More', exact: true }).first().press('Enter')
  await page.getByRole('menuitem', { name: 'Cards from a list…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Cards from a list' })
  const lines = dialog.getByRole('textbox', { name: 'Lines' })
  await lines.fill(Array.from({ length: 201 }, (_, i) => `Line ${i}`).join('\n'))
  await expect(dialog.getByText('201 lines are too many')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Make/ })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.locator('.tl-canvas').click({ position: EDGE })
  await pasteText(page, LIST)
  const question = page.getByRole('dialog', { name: 'What is this?' })
  await question.getByRole('radio', { name: 'One text' }).click()
  await question.getByRole('button', { name: 'Put on the canvas' }).click()
  await expect(page.locator('[data-shape-type="text"]')).toContainText('Grid fails in winter')
  await expect(mika.cards).toHaveCount(0)
})

test('what is pasted on the canvas is taken for a brief or for a table, and one can say otherwise', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const { page } = mika
  const dialog = page.getByRole('dialog', { name: 'What is this?' })
  await page.locator('.tl-canvas').click({ position: EDGE })
  await pasteText(page, BRIEF)
  await expect(dialog.getByRole('radio', { name: 'A brief' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mika.blocks.filter({ hasText: 'Export controls' })).toHaveCount(1)
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('[data-shape-type="text"]')).toHaveCount(0)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(/^Export controls on critical minerals may change/)
  await page.getByRole('button', { name: 'Keep it unnamed' }).click()
  await expect(title).toHaveText('Untitled board')

  await page.locator('.tl-canvas').click({ position: EDGE })
  await pasteText(page, RANGE)
  await expect(dialog.getByRole('button', { name: 'Import 2 rows' })).toBeEnabled()
  await dialog.getByRole('radio', { name: 'Cards, one per line' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Lines' })).toHaveValue(RANGE)
  await dialog.getByRole('radio', { name: 'A table' }).click()
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click()
  await expect(mika.cards).toHaveCount(2)
  await expect(mika.cards.filter({ hasText: 'Cranes rust' })).toHaveCount(1)
  await expect(mika.cards.filter({ hasText: 'Title' })).toHaveCount(0)

  // As LibreOffice copies it: a category merged over rows, one of them hidden, a line end within a cell.
  await page.locator('.tl-canvas').click({ position: EDGE })
  await pasteText(page, calcClipboard('txt'), calcClipboard('html'))
  await expect(dialog.getByText('1 hidden row of the spreadsheet is left out.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Import 3 rows' }).click()
  await expect(mika.cards).toHaveCount(5)
  await expect(mika.cards.filter({ hasText: 'Grid fails' })).toHaveCount(1)
  await expect(mika.cards.filter({ hasText: 'Hidden' })).toHaveCount(0)
})

test('a range is put on the canvas as a drawn table, whole for others, and one undo takes it back', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const { page } = mika
  await page.locator('.tl-canvas').click({ position: EDGE })
  await pasteText(page, `${RANGE}\n"Wharves sink slowly into the mud of the bay, as surveys say"\tAbe\t3`)
  const dialog = page.getByRole('dialog', { name: 'What is this?' })
  await dialog.getByRole('radio', { name: 'A drawn table' }).click()
  await expect(dialog.getByText('12 cells')).toBeVisible()
  await dialog.getByRole('button', { name: 'Put on the canvas' }).click()
  await expect(geos(ben)).toHaveCount(12)
  await expect(page.locator('[data-shape-type="group"]')).toHaveCount(1)
  const editor = await editorOf(ben.page)
  await expect(async () => {
    const cells = await editor.evaluate((live) =>
      live
        .getCurrentPageShapes()
        .filter(({ type }) => type === 'geo')
        .flatMap(({ id }) => {
          const bounds = live.getShapePageBounds(id)
          return bounds ? [{ left: bounds.x, top: bounds.y, bottom: bounds.maxY }] : []
        }),
    )
    const tops = [...new Set(cells.map(({ top }) => Math.round(top)))].toSorted((a, b) => a - b)
    expect(tops).toHaveLength(4)
    expect(new Set(cells.map(({ left }) => Math.round(left))).size).toBe(3)
    // Each row ends where the next one begins, however long its text is.
    for (const [i, next] of tops.slice(1).entries()) {
      const ends = cells.filter(({ top }) => Math.round(top) === tops[i]).map(({ bottom }) => Math.round(bottom))
      expect(ends).toEqual([next, next, next])
    }
  }).toPass({ timeout: 20_000 })
  await expect(dialog).toHaveCount(0)
  await undo(page)
  await expect(geos(ben)).toHaveCount(0)
  await expect(ben.page.locator('[data-shape-type="group"]')).toHaveCount(0)
})

test('what is pasted covers nothing and is in sight, however it is read', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika', { reducedMotion: 'reduce' }))
  const { page } = mika
  const middle = await mika.canvasSpot()
  await mika.writeCard('Risk', 'Harbour closes', middle)
  const editor = await editorOf(page)
  const dialog = page.getByRole('dialog', { name: 'What is this?' })
  for (const [text, reading, button] of [
    [RANGE, 'A drawn table', 'Put on the canvas'],
    [LIST, 'One text', 'Put on the canvas'],
    [LIST, 'Cards, one per line', 'Make 3 cards'],
    [RANGE, 'A table', 'Import 2 rows'],
  ] as const) {
    await page.keyboard.press('Escape')
    await page.mouse.move(middle.x, middle.y)
    const before = await editor.evaluate((live) => live.getCurrentPageShapes().map(({ id }) => String(id)))
    await pasteText(page, text)
    await dialog.getByRole('radio', { name: reading, exact: true }).click()
    await dialog.getByRole('button', { name: button }).click()
    await expect(dialog).toHaveCount(0)
    const landed = () =>
      editor.evaluate((live, old: readonly string[]) => {
        const boxes = live
          .getCurrentPageShapes()
          .filter(({ parentId }) => parentId === live.getCurrentPageId())
          .map(({ id }) => ({
            isNew: !old.includes(String(id)),
            box: live.getShapePageBounds(id),
          }))
        const made = boxes.filter(({ isNew }) => isNew).flatMap(({ box }) => box ?? [])
        const others = boxes.filter(({ isNew }) => !isNew).flatMap(({ box }) => box ?? [])
        const view = live.getViewportPageBounds()
        return {
          hasMade: made.length > 0,
          areSeen: made.every((box) => view.contains(box)),
          areFree: !made.some((box) => others.some((other) => other.collides(box))),
        }
      }, before)
    await expect.poll(landed, reading).toEqual({ hasMade: true, areSeen: true, areFree: true })
  }
})

test('a .tldr file is dropped: its shapes are added, foreign ones are reported, and one undo removes them', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await dropFiles(mika.page, await mika.canvasSpot(), tldrFile())
  await expect(geos(mika)).toHaveCount(2)
  await expect(mika.page.getByText('1 shape was left out')).toBeVisible()
  await mika.expectState('saved')
  await undo(mika.page)
  await expect(geos(mika)).toHaveCount(0)
  await mika.page.keyboard.press('Control+Shift+z')
  await expect(geos(mika)).toHaveCount(2)
  await mika.expectState('saved')
  await mika.page.reload()
  await mika.ready()
  await expect(geos(mika)).toHaveCount(2)
})

test('a .tldr file opens as a board with the file’s name, and shapes that it can’t have are reported', async ({
  meet,
}) => {
  const { page } = await meet('Mika')
  const mika = new BoardPage(page)
  await page.goto('/')
  const { name, mimeType, bytes: buffer } = { ...tldrFile(), name: '港のスケッチ.tldr' }
  await mika.page.getByLabel('Open a file…').last().setInputFiles({ name, mimeType, buffer })
  await mika.page.waitForURL(/\/boards\/(?!$)/)
  await mika.ready()
  // It is there to be read once the board is.
  await expect(mika.page.getByText('1 thing of “港のスケッチ.tldr” didn’t come along')).toBeVisible()
  await expect(mika.page.getByText('港のスケッチ', { exact: true }).first()).toBeVisible()
  await expect(geos(mika)).toHaveCount(2)
})

test('an .excalidraw file comes with its image and its labels at home; lost ones are counted', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const { bytes, mimeType } = await plainImage('png')
  const dataURL = `data:${mimeType};base64,${bytes.toString('base64')}`
  const scene = excalidrawText(
    [
      ...labelledBox('alone', 'Ports close', { x: 5000, y: 5000, groupIds: ['g'] }),
      ...labelledBox('loose', 'Grid fails', { x: 5300, y: 5000 }),
      elementOf('image', 'inside', { x: 5000, y: 5200, fileId: 'f' }),
      elementOf('image', 'lost', { x: 5300, y: 5200, fileId: 'nowhere' }),
      elementOf('embeddable', 'web', { x: 5600, y: 5000 }),
    ],
    { f: { id: 'f', mimeType, dataURL } },
  )
  const file = { name: 'sketch.excalidraw', mimeType: 'application/json', bytes: Buffer.from(scene) }
  await dropFiles(mika.page, await mika.canvasSpot(), file)
  await expect(geos(mika)).toHaveCount(2)
  for (const said of ['3 shapes of “sketch.excalidraw”', '1 image was left out', '1 shape was left out']) {
    await expect(mika.page.getByText(said)).toBeVisible()
  }
  const editor = await editorOf(mika.page)
  const read = () =>
    editor.evaluate((live) =>
      live.getCurrentPageShapes().flatMap((shape) => {
        const bounds = live.getShapePageBounds(shape)
        return bounds ? [{ type: shape.type, x: bounds.x, y: bounds.y }] : []
      }),
    )
  const shapes = await read()
  const [first, second] = shapes.filter(({ type }) => type === 'geo').toSorted((a, b) => a.x - b.x)
  expect([Math.round((second?.x ?? 0) - (first?.x ?? 0)), Math.round((second?.y ?? 0) - (first?.y ?? 0))]).toEqual([
    300, 0,
  ])
  expect(shapes.map(({ type }) => type).sort()).toEqual(['geo', 'geo', 'image'])
  await mika.expectState('saved')

  // Its clipboard comes by the same way.
  await pasteText(mika.page, scene.replace('"type":"excalidraw"', '"type":"excalidraw/clipboard"'))
  await expect(geos(mika)).toHaveCount(4)
})

test('a .tldr file of a newer tldraw is called that, in words that say what to do', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const bytes = Buffer.from(tldrText(drawing(), { 'com.tldraw.shape.geo': 99 }))
  await dropFiles(mika.page, await mika.canvasSpot(), { ...tldrFile(), bytes })
  await expect(
    mika.page.getByText('was written by a newer tldraw than this board reads. Export it there'),
  ).toBeVisible()
  await expect(geos(mika)).toHaveCount(0)
})

test('a file that can’t be read is said to be so, and the board stays as it is', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const spot = await mika.canvasSpot()
  const broken = { ...tldrFile(), bytes: Buffer.from('{"half":') }
  await dropFiles(mika.page, spot, broken)
  await expect(mika.page.getByText('is not a drawing from tldraw or Excalidraw')).toBeVisible()
  await dropFiles(mika.page, spot, { ...tldrFile(drawing().slice(0, 2)), name: 'nothing.tldr' })
  await expect(mika.page.getByText('“nothing.tldr” holds nothing')).toBeVisible()
  await expect(geos(mika)).toHaveCount(0)
})
