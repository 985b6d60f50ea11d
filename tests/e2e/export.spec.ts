// A board is exported as a picture: formats, sizes, themes, Japanese, and exactly the pixels of the screen's cards.

import { readFileSync } from 'node:fs'
import type { Download } from '@playwright/test'
import { BoardPage, boxOf } from './support/board-page'
import { expect, test } from './support/fixtures'

async function exportAs(board: BoardPage, choices: readonly string[], format: string, part = ''): Promise<Download> {
  await board.page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = board.page.getByRole('dialog', { name: 'Export' })
  // The whole board is the default.
  await expect(dialog.getByLabel('What')).toHaveValue('board')
  if (part !== '') await dialog.getByRole('button', { name: part }).click()
  for (const choice of choices) await dialog.getByRole('radio', { name: choice, exact: true }).click()
  const download = board.page.waitForEvent('download')
  await dialog.getByRole('button', { name: `Save ${format}` }).click()
  const saved = await download
  // Keys pressed before it has closed belong to the dialog.
  await expect(dialog).toBeHidden()
  return saved
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path())
}

/** Width and height of a PNG, from its header (PNG 11.2.2). */
function pngSize(bytes: Buffer): { width: number; height: number } {
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** The colours of a picture at the corner and how many pixels are nearly transparent, read in the browser. */
async function look(board: BoardPage, bytes: Buffer, type: string) {
  return board.page.evaluate(
    async ({ base64, mime }) => {
      const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([raw], { type: mime }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
      let dark = 0
      for (let i = 0; i < data.length; i += 4)
        if ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0) < 240) dark++
      return { corner: [...data.slice(0, 4)], darkShare: dark / (data.length / 4), width: bitmap.width }
    },
    { base64: bytes.toString('base64'), mime: type },
  )
}

async function japaneseBoard(board: BoardPage): Promise<void> {
  await board.writeCard('Risk', '輸出規制で部品供給が止まる', await board.canvasSpot(-180, 0))
  await board.writeCard('Rec.', 'A standing channel between governments and firms', await board.canvasSpot(180, 0))
}

test('PNG at one to four times, light and dark, filled and transparent', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await japaneseBoard(board)
  const once = pngSize(await bytesOf(await exportAs(board, ['PNG', '1×', 'Light', 'Filled'], 'PNG')))
  const fourBytes = await bytesOf(await exportAs(board, ['PNG', '4×', 'Light', 'Filled'], 'PNG'))
  const four = pngSize(fourBytes)
  expect(Math.abs(four.width - once.width * 4)).toBeLessThanOrEqual(4)
  expect(Math.abs(four.height - once.height * 4)).toBeLessThanOrEqual(4)

  const light = await look(board, fourBytes, 'image/png')
  expect(light.corner[3]).toBe(255)
  const dark = await look(
    board,
    await bytesOf(await exportAs(board, ['PNG', '1×', 'Dark', 'Filled'], 'PNG')),
    'image/png',
  )
  expect(dark.darkShare).toBeGreaterThan(light.darkShare + 0.3)
  const clear = await exportAs(board, ['PNG', '1×', 'Light', 'Transparent'], 'PNG')
  expect((await look(board, await bytesOf(clear), 'image/png')).corner[3]).toBe(0)
})

test('SVG holds its text and its faces, Japanese included, and asks no other file', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await japaneseBoard(board)
  const download = await exportAs(board, ['SVG'], 'SVG')
  expect(download.suggestedFilename()).toMatch(/\.svg$/)
  const svg = (await bytesOf(download)).toString('utf8')
  expect(svg).toContain('<text')
  expect(svg.replaceAll(/<[^>]+>/g, '')).toContain('輸出規制')
  expect(svg).toMatch(/@font-face[^}]+data:font\/woff2;base64/)
  expect(svg.replaceAll('http://www.w3.org/', '')).not.toMatch(/(href|src)="https?:|url\(["']?https?:/)
})

test('JPEG of the selection is smaller than the board and never transparent', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await japaneseBoard(board)
  await board.select('R-001')
  const selection = await bytesOf(await exportAs(board, ['JPEG', '1×'], 'JPEG', 'Only the selection (1)'))
  expect([...selection.subarray(0, 2)]).toEqual([0xff, 0xd8])
  // The dialog has returned the focus to the button that opened it.
  await board.page.getByRole('application').focus()
  await board.page.keyboard.press('Control+a')
  const whole = await bytesOf(await exportAs(board, ['PNG', '1×'], 'PNG'))
  const seen = await look(board, selection, 'image/jpeg')
  expect(seen.width).toBeLessThan(pngSize(whole).width)
  expect(seen.corner[3]).toBe(255)
})

test('one matrix of a board leaves alone, by its name', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'), 'Consequence/likelihood matrix 5 × 5')
  await board.page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = board.page.getByRole('dialog', { name: 'Export' })
  const option = dialog.getByLabel('What').getByRole('option', { name: 'Current risk' }).first()
  const matrix = (await option.textContent()) ?? ''
  await dialog.getByLabel('What').selectOption({ label: matrix })
  const download = board.page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save PNG' }).click()
  expect((await download).suggestedFilename()).toMatch(/Current risk/)
})

test('a link can be followed over a card that it passes, on the canvas and in a picture', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await board.writeCard('Rec.', 'A standing channel', await board.canvasSpot(-330, 0))
  await board.writeCard('Risk', 'Standards split', await board.canvasSpot(330, 0))
  await board.expectState('saved')
  const made = await board.page.request.post(`/api/boards/${board.id}/links`, {
    data: { from: 'REC-001', to: 'R-001', kind: 'mitigates' },
    headers: { origin: new URL(board.page.url()).origin },
  })
  expect(made.status()).toBe(201)
  const behind = board.page.locator('.canvas-over-cards [data-over-cards]')
  await expect(board.links).toHaveCount(1)
  await expect(behind).toHaveCount(0)
  // The newest card is above the link.
  await board.writeCard('Risk', 'Firms leave', await board.canvasSpot(0, 0))
  await expect(behind).toHaveCount(1)

  // The links of a selected card are whole and above all cards, with a ring around the card that they lead to.
  await board.select('REC-001')
  await expect(behind).toHaveCount(0)
  const ring = await boxOf(board.page.locator('.canvas-over-cards > rect'))
  const risk = await boxOf(board.card('R-001'))
  expect(ring.x + ring.width / 2).toBeCloseTo(risk.x + risk.width / 2, 0)
  await board.page.keyboard.press('Escape')
  await expect(behind).toHaveCount(1)

  const svg = (await bytesOf(await exportAs(board, ['SVG'], 'SVG'))).toString('utf8')
  const [drawing = ''] = svg.split('<g').slice(-1)
  expect(drawing).toContain('data-over-cards')
})
