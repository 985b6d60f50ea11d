// The dialog that exports a board as a picture: the type and size of every format, sheets and margins, all frames as a
// ZIP, stopping, clipboard, print, refused sizes, remembered choices, and a picture with an explanation.

import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { createTLSchema } from '@tldraw/tlschema'
import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'
import { dropFiles } from './support/image-files'

const FORMATS = ['PNG', 'JPEG', 'WebP', 'SVG'] as const

/** Two frames, the lower one first in the file, or a rectangle that is 100 times as wide as high. */
function tldrFile(what: 'frames' | 'bar') {
  const shape = { typeName: 'shape', rotation: 0, isLocked: false, opacity: 1, meta: {}, parentId: 'page:p' }
  const frame = { ...shape, type: 'frame' }
  const geo = {
    geo: 'rectangle',
    growY: 0,
    scale: 1,
    url: '',
    labelColor: 'black',
    color: 'red',
    fill: 'solid',
    size: 's',
    dash: 'solid',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
    richText: { type: 'doc', content: [{ type: 'paragraph' }] },
  }
  const frames = [
    { ...frame, id: 'shape:s', x: 0, y: 300, index: 'a1', props: { w: 320, h: 180, name: '南', color: 'black' } },
    { ...frame, id: 'shape:n', x: 40, y: 0, index: 'a2', props: { w: 200, h: 100, name: 'North', color: 'black' } },
  ]
  const bar = { ...shape, id: 'shape:r', type: 'geo', x: 0, y: 0, index: 'a3', props: { ...geo, w: 1000, h: 10 } }
  const records = [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
    { id: 'page:p', typeName: 'page', name: 'Page', index: 'a1', meta: {} },
    ...(what === 'frames' ? frames : [bar]),
  ]
  const file = { tldrawFileFormatVersion: 1, schema: createTLSchema().serialize(), records }
  return { name: `${what}.tldr`, mimeType: 'application/json', bytes: Buffer.from(JSON.stringify(file)) }
}

async function openDialog({ page }: BoardPage, name = 'Export'): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name, exact: true })
  await expect(dialog).toBeVisible()
  return dialog
}

async function pick(dialog: Locator, ...choices: readonly string[]): Promise<void> {
  for (const name of choices) await dialog.getByRole('radio', { name, exact: true }).click()
}

/** The words of an SVG document. */
function textIn({ bytes }: { readonly bytes: Buffer }): string {
  return strFromU8(new Uint8Array(bytes)).replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, '\n')
}

/** Presses the save button, and returns the file; the dialog closes. */
async function save(page: Page, dialog: Locator, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: button }).click()
  const file = await download
  await expect(dialog).toBeHidden()
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** How many pixels between two heights, as shares of the whole, are as dark as a title's letters. */
async function darkPixels(bytes: Buffer, { from, to }: { from: number; to: number }): Promise<number> {
  const picture = sharp(bytes)
  const { width, height } = await picture.metadata()
  const top = Math.round(height * from)
  const band = { left: 0, top, width, height: Math.round(height * to) - top }
  const grey = await picture.extract(band).flatten({ background: '#ffffff' }).greyscale().raw().toBuffer()
  return grey.filter((value) => value < 90).length
}

/** The size that the dialog shows. */
async function toldSize(dialog: Locator): Promise<number[]> {
  const told = (await dialog.getByTestId('export-size').textContent()) ?? ''
  return (/^([\d,]+) × ([\d,]+) px/.exec(told) ?? []).slice(1).map((side) => Number(side.replaceAll(',', '')))
}

test('every format has the right type, the requested width in px, and the size that was shown before', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  await board.writeCard('Risk', '輸出規制で部品供給が止まる', await board.canvasSpot())
  for (const format of FORMATS) {
    const dialog = await openDialog(board)
    await pick(dialog, format, 'Width')
    await dialog.getByRole('textbox', { name: 'Width in pixels' }).fill('1000')
    await expect.poll(() => toldSize(dialog)).toContain(1000)
    const told = await toldSize(dialog)
    const { name, bytes } = await save(board.page, dialog, `Save ${format}`)
    const read = await sharp(bytes).metadata()
    expect([read.format, read.width, read.height]).toEqual([format.toLowerCase(), ...told])
    // The letters' font is part of the picture, and must be loaded before its pixels are read.
    if (format !== 'SVG') expect(await darkPixels(bytes, { from: 0.42, to: 0.56 })).toBeGreaterThan(1000)
    expect(name).toMatch(format === 'JPEG' ? /\.jpg$/ : new RegExp(`\\.${format.toLowerCase()}$`))
  }
})

test('a sheet of A4 is one, lying or standing as the picture; margins are as wide as asked', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await board.writeCard('Risk', 'A lying card', await board.canvasSpot())
  let dialog = await openDialog(board)
  await pick(dialog, 'PNG', 'Paper', 'A4')
  const sheet = await sharp((await save(board.page, dialog, 'Save PNG')).bytes).metadata()
  expect(sheet).toMatchObject({ width: 1754, height: 1240, density: 150 })

  const widths: number[] = []
  for (const margin of ['None', 'Wide']) {
    dialog = await openDialog(board)
    await pick(dialog, '2×', margin, 'Transparent')
    const { bytes } = await save(board.page, dialog, 'Save PNG')
    widths.push((await sharp(bytes).metadata()).width)
    if (margin === 'Wide') expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 4)]).toEqual([0, 0, 0, 0])
  }
  expect((widths[1] ?? 0) - (widths[0] ?? 0)).toBe(2 * 96 * 2)
  dialog = await openDialog(board)
  await pick(dialog, 'px')
  const field = dialog.getByRole('textbox', { name: 'Margin in pixels of the board' })
  await field.fill('5000')
  await expect(dialog.getByText('A whole number from 0 to 1000.')).toBeVisible()
  await field.fill('10')
  await expect.poll(() => toldSize(dialog)).toContain((widths[0] ?? 0) + 2 * 10 * 2)
})

test('all frames go into a ZIP in the order of reading, and making it can be stopped', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await dropFiles(page, await board.canvasSpot(), tldrFile('frames'))
  await expect(page.locator('[data-shape-type="frame"]')).toHaveCount(2)

  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/fonts/**', async (route) => {
    await released
    await route.continue()
  })
  const saved: string[] = []
  page.on('download', (download) => saved.push(download.suggestedFilename()))
  let dialog = await openDialog(board)
  await dialog.getByLabel('What').selectOption({ label: 'Every frame, one picture each' })
  await pick(dialog, 'PNG', '1×')
  await dialog.getByRole('button', { name: 'Save all as PNG (ZIP)' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Drawing 1 of 2…')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('button', { name: 'Save all as PNG (ZIP)' })).toBeVisible()
  release()
  await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible()
  expect(saved).toEqual([])

  const { name, bytes } = await save(page, dialog, 'Save all as PNG (ZIP)')
  expect(name).toMatch(/\.zip$/)
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['01 North.png', '02 南.png'])
  const sizes = await Promise.all(Object.values(files).map(async (file) => (await sharp(file).metadata()).width))
  expect(sizes).toEqual([200, 320])

  dialog = await openDialog(board)
  await dialog.getByLabel('What').selectOption({ label: 'North' })
  await expect.poll(() => toldSize(dialog)).toEqual([200, 100])
})

test('a PNG larger than a canvas is drawn whole; where that can’t be, the largest that works is offered', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  await dropFiles(page, await board.canvasSpot(), tldrFile('bar'))
  await expect(page.locator('[data-shape-type="geo"]')).toHaveCount(1)
  let dialog = await openDialog(board)
  await pick(dialog, 'PNG', 'None', 'Width')
  await dialog.getByRole('textbox', { name: 'Width in pixels' }).fill('20000')
  await expect.poll(() => toldSize(dialog)).toContain(20_000)
  const { bytes } = await save(page, dialog, 'Save PNG')
  const picture = sharp(bytes)
  const { width, height } = await picture.metadata()
  expect(width).toBe(20_000)
  // The row is red from end to end, across the seams of the tiles.
  const row = await picture
    .extract({ left: 100, top: Math.floor(height / 2), width: width - 200, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer()
  const colors = new Set<string>()
  for (let i = 0; i < row.length; i += 3) colors.add(row.subarray(i, i + 3).toString('hex'))
  expect(colors.size).toBe(1)

  dialog = await openDialog(board)
  await pick(dialog, 'JPEG')
  await expect(dialog.getByRole('alert').filter({ hasText: 'more than this browser can draw' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save JPEG' })).toBeDisabled()
  await dialog.getByRole('button', { name: /^Use [\d,]+ px$/ }).click()
  await expect(dialog.getByRole('button', { name: 'Save JPEG' })).toBeEnabled()
  const largest = await toldSize(dialog)
  expect(largest[0]).toBeGreaterThan(16_000)
  const jpeg = await sharp((await save(page, dialog, 'Save JPEG')).bytes).metadata()
  expect([jpeg.width, jpeg.height]).toEqual(largest)
})

test('a picture goes to the clipboard and to the printer; on http the dialog says why it can’t', async ({ meet }) => {
  const mika = await meet('Mika')
  await mika.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const board = await BoardPage.create(mika)
  const { page } = board
  await board.writeCard('Risk', 'A card to copy', await board.canvasSpot())
  let dialog = await openDialog(board)
  await pick(dialog, '1×')
  const told = await toldSize(dialog)
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(dialog).toBeHidden()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const bitmap = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
    return [bitmap.width, bitmap.height]
  })
  expect(copied).toEqual(told)

  await page.evaluate(() => {
    window.print = () => {
      const image = document.querySelector<HTMLImageElement>('.print-picture img')
      document.body.dataset.printed = `${image?.naturalWidth} ${image?.naturalHeight}`
    }
  })
  dialog = await openDialog(board)
  await dialog.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', told.join(' '))
  await expect(page.locator('.print-picture')).toHaveCount(0)

  await page.keyboard.press('Escape')
  await page.evaluate(() => Object.defineProperty(window, 'isSecureContext', { value: false }))
  dialog = await openDialog(board)
  await expect(dialog.getByText('Copying needs a secure address (https).')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Copy', exact: true })).toBeDisabled()
})

test('the picture explains itself in its own letters, in the language of the page; choices are remembered', async ({
  meet,
}) => {
  const mika = await meet('Mika', { language: 'ja' })
  const board = await BoardPage.create(await meet('Ben'), 'Consequence/likelihood matrix 5 × 5')
  const title = 'Ports and 港'
  await callApi(board, 'PATCH', `/api/boards/${board.id}`, { title })
  const theirs = await BoardPage.join(mika, await board.invite('viewer'))
  let dialog = await openDialog(theirs, '書き出し')
  await pick(dialog, 'SVG', 'ダーク')
  await dialog.getByRole('checkbox', { name: /表題と凡例を添える/ }).check()
  await expect(dialog.getByRole('img')).toBeVisible()
  const japanese = textIn(await save(theirs.page, dialog, 'SVG を保存'))
  for (const words of [title, '最終更新', '起こりやすさ', 'ごくまれ', '壊滅的', 'リスクのレベル', '許容できるのは']) {
    expect(japanese).toContain(words)
  }
  await theirs.page.reload()
  await theirs.ready()
  dialog = await openDialog(theirs, '書き出し')
  for (const name of ['SVG', 'ダーク']) await expect(dialog.getByRole('radio', { name, exact: true })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /表題と凡例を添える/ })).toBeChecked()

  // The same board has the same version on any device, whoever draws it.
  await board.page.reload()
  await board.ready()
  dialog = await openDialog(board)
  await pick(dialog, 'SVG')
  await dialog.getByRole('checkbox', { name: /title and a legend/ }).check()
  const english = textIn(await save(board.page, dialog, 'Save SVG'))
  expect(english).toContain('Catastrophic')
  const version = (text: string) => /[0-9a-f]{4}-[0-9a-f]{4}/.exec(text)?.[0]
  expect(version(english)).toBeDefined()
  expect(version(english)).toBe(version(japanese))
})

test('a picture speaks the language of the cards, whoever takes it, until another is chosen', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Ben'), 'Consequence/likelihood matrix 5 × 5')
  for (const title of ['港が閉まる', '海が凍る']) {
    await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
  }
  await expect(board.page.locator('[data-shape-type="card"]')).toHaveCount(2)
  let dialog = await openDialog(board)
  const language = board.page.getByLabel('Language of axes, levels and captions')
  await expect(language).toHaveValue('ja')
  await pick(dialog, 'SVG')
  await expect(dialog.getByRole('img')).toBeVisible()
  const japanese = await save(board.page, dialog, 'Save SVG')
  expect(strFromU8(new Uint8Array(japanese.bytes))).toContain('壊滅的')
  // The board itself goes on in the reader's own.
  await expect(board.page.locator('[data-shape-type="matrix"]').getByText('Catastrophic')).toHaveCount(1)
  dialog = await openDialog(board)
  await language.selectOption('English')
  const english = await save(board.page, dialog, 'Save SVG')
  expect(strFromU8(new Uint8Array(english.bytes))).toContain('Catastrophic')
})

test('the picture of a matrix lists its cards with their whole titles, which a slide has no room for', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Ben'), 'Consequence/likelihood matrix 5 × 5')
  const titles = ['A supplier of rare earths closes for a season and nobody else makes the part', 'Ports freeze over']
  for (const title of titles) {
    const fields = { likelihoodCurrent: 4, impactCurrent: 4 }
    await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title, fields })
  }
  await expect(board.page.locator('[data-shape-type="card"]')).toHaveCount(2)
  const dialog = await openDialog(board)
  const explained = dialog.getByRole('checkbox', { name: /title and a legend/ })
  await expect(explained).toBeChecked()
  await pick(dialog, 'Slide 16:9')
  await expect(explained).not.toBeChecked()
  await pick(dialog, '2×')
  await pick(dialog, 'SVG')
  const text = textIn(await save(board.page, dialog, 'Save SVG'))
  expect(text).toContain('In the matrix, the highest level first')
  expect(text.replaceAll(/\s+/g, ' ')).toContain(titles[0])
})
