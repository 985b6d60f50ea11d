// Images on the board: adding, seeing, waiting for and removing them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { animatedGif, noisyImage, plainImage } from '../fixtures/images'
import { BoardPage, boxOf } from './support/board-page'
import { cutOff, expect, test } from './support/fixtures'
import { dropFiles, pasteFiles, pasteText } from './support/image-files'

const images = ({ page }: BoardPage): Locator => page.locator('[data-shape-type="image"]')
const uploads = ({ page }: BoardPage): Locator => page.getByRole('region', { name: 'Images on their way' })
const said = ({ page }: BoardPage, words: RegExp): Locator =>
  page.locator('[data-sonner-toast]').filter({ hasText: words })

/** Resolves when so many images are drawn, each with its pixels. */
async function expectShown(board: BoardPage, count: number): Promise<void> {
  await expect(images(board)).toHaveCount(count)
  await expect
    .poll(() =>
      images(board)
        .locator('img')
        .evaluateAll(
          (all) => all.filter((image) => image instanceof HTMLImageElement && image.naturalWidth > 0).length,
        ),
    )
    .toBe(count)
  await expect(board.page.locator('[data-image-state]')).toHaveCount(0)
}

async function photo(width = 320, height = 240, name = 'harbour.jpg') {
  const bytes = await sharp(await noisyImage(width, height))
    .jpeg({ quality: 95 })
    .toBuffer()
  return { name, mimeType: 'image/jpeg', bytes }
}

/** Slows this page's uploads down. Returns a function that ends that. */
async function slowUploads(page: Page, bytesPerSecond: number): Promise<() => Promise<unknown>> {
  const session = await page.context().newCDPSession(page)
  const at = (uploadThroughput: number) =>
    session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    })
  await at(bytesPerSecond)
  return () => at(-1)
}

test('an image is chosen, pasted or dropped; another person sees it, and so does who comes back', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const link = await mika.invite('editor')
  const ben = await BoardPage.join(await meet('Ben'), link)

  const chooser = mika.page.waitForEvent('filechooser')
  await mika.tool('More').click()
  await mika.page.getByRole('menuitem', { name: 'Image' }).click()
  const red = await plainImage('png', 300, 200, '#c0392b')
  await (await chooser).setFiles({ name: 'plan.png', mimeType: red.mimeType, buffer: red.bytes })
  await expectShown(mika, 1)

  await pasteFiles(mika.page, await photo())
  await expectShown(mika, 2)

  const spot = await mika.canvasSpot(-260, -150)
  await dropFiles(mika.page, spot, await plainImage('webp', 80, 60))
  await expectShown(mika, 3)
  const middles = await Promise.all((await images(mika).all()).map((image) => mika.middleOf(image)))
  expect(Math.min(...middles.map(({ x, y }) => Math.hypot(x - spot.x, y - spot.y)))).toBeLessThan(3)

  await expectShown(ben, 3)
  const sources = await images(ben)
    .locator('img')
    .evaluateAll((all) => all.map((image) => image.getAttribute('src')))
  for (const src of sources) expect(src).toMatch(/^\/assets\/[\w-]{16}$/)
  await mika.expectState('saved')
  await mika.page.reload()
  await mika.ready()
  await expectShown(mika, 3)
})

test('one step of undo takes an image away, and redo brings it back', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await board.writeCard('Risk', 'Before', await board.canvasSpot(-250, 0))
  await pasteFiles(board.page, await photo())
  await expectShown(board, 1)
  await board.page.keyboard.press('Control+z')
  await expect(images(board)).toHaveCount(0)
  await expect(board.card('Before')).toBeVisible()
  await board.page.keyboard.press('Control+Shift+z')
  await expectShown(board, 1)
})

test('an upload shows its progress, others see nothing of it yet, and it can be cancelled', async ({
  meet,
  server,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const before = readdirSync(join(server.dataDir, 'assets'))
  const hurry = await slowUploads(mika.page, 60_000)
  await pasteFiles(mika.page, await photo(900, 700, 'slow.jpg'))
  const progress = uploads(mika).getByRole('progressbar', { name: 'slow.jpg' })
  const percent = async () => Number(await progress.getAttribute('aria-valuenow'))
  await expect.poll(percent).toBeGreaterThan(0)
  const first = await percent()
  await expect.poll(percent).toBeGreaterThan(first)
  await expect(mika.page.locator('.canvas-upload-ghost')).toBeVisible()
  expect(await images(ben).count()).toBe(0)

  await uploads(mika).getByRole('button', { name: 'Cancel slow.jpg' }).click()
  await expect(uploads(mika)).toBeHidden()
  await expect(mika.page.locator('.canvas-upload-ghost')).toHaveCount(0)
  await hurry()
  await pasteFiles(mika.page, await photo())
  await expectShown(ben, 1)
  expect(readdirSync(join(server.dataDir, 'assets'))).toHaveLength(before.length + 1)
})

test('without a connection an image waits, says so, and goes by itself when there is one', async ({ meet, watch }) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  watch.serverMayBeAway = true
  await cutOff(mika)
  await pasteFiles(board.page, await photo())
  await expect(uploads(board).getByRole('alert')).toContainText('Images need the server')
  expect(await images(board).count()).toBe(0)
  await uploads(board).getByRole('button', { name: 'Try again' }).click()
  await expect(uploads(board).getByRole('alert')).toBeVisible()
  await mika.context.setOffline(false)
  await expectShown(board, 1)
  await expect(uploads(board)).toBeHidden()
})

test('a file that isn’t an image, or is too large, is refused with a message, and adds nothing', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const svg = Buffer.from('<svg><not a drawing')
  await pasteFiles(board.page, { name: 'plan.svg', mimeType: 'image/svg+xml', bytes: svg })
  await expect(said(board, /plan\.svg is an SVG drawing.*Export it as PNG/)).toBeVisible()
  await dropFiles(board.page, await board.canvasSpot(), { name: 'x.mp4', mimeType: 'video/mp4', bytes: svg })
  await expect(said(board, /x\.mp4 is a video/)).toBeVisible()
  await pasteFiles(board.page, { name: 'a.png', mimeType: 'image/png', bytes: Buffer.from('no image') })
  await expect(said(board, /a\.png can’t be read here/)).toBeVisible()
  const gif = { name: 'long.gif', mimeType: 'image/gif', bytes: await animatedGif(5), paddingBytes: 11_000_000 }
  await pasteFiles(board.page, gif)
  await expect(said(board, /long\.gif is larger than 10 MB/)).toBeVisible()
  expect(await images(board).count()).toBe(0)
})

test('S22: a drawing in SVG becomes a picture of pixels, and nothing in it runs or is fetched', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const inside = '<script>document.title="ran"</script><image href="https://example.org/x.png" width="9" height="9"/>'
  const drawing = (attributes: string) =>
    `<svg ${attributes}>${inside}<rect width="200" height="100" fill="#c0392b"/></svg>`
  const file = Buffer.from(drawing('xmlns="http://www.w3.org/2000/svg" width="200" height="100"'))
  await dropFiles(board.page, await board.canvasSpot(-200, 0), {
    name: 'plan.svg',
    mimeType: 'image/svg+xml',
    bytes: file,
  })
  await expectShown(board, 1)
  const { width, height } = await boxOf(images(board))
  expect(width / height).toBeCloseTo(2)
  // The text is as copied from a page.
  await pasteText(board.page, drawing('viewBox="0 0 200 100"'))
  await expectShown(board, 2)
  await board.expectState('saved')
  const addresses = await images(board)
    .locator('img')
    .evaluateAll((all) => all.map((image) => image.getAttribute('src')))
  for (const address of addresses) {
    const answer = await board.page.request.get(String(address))
    expect(answer.headers()['content-type']).toBe('image/png')
  }
  expect(await board.page.title()).not.toBe('ran')
  await expect(board.page.locator('svg script, foreignObject script')).toHaveCount(0)
})

test('a photo larger than a board needs is made smaller before it leaves', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { bytes } = await plainImage('jpeg', 9_000, 6_000, '#1f7a8c')
  await pasteFiles(board.page, { name: 'large.jpg', mimeType: 'image/jpeg', bytes, paddingBytes: 11_000_000 })
  await expectShown(board, 1)
  const size = await images(board)
    .locator('img')
    .evaluate((image) => (image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : []))
  expect(size).toEqual([4_096, 2_731])
})

test('a viewer has no way to add an image', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await pasteFiles(mika.page, await photo())
  await expectShown(mika, 1)
  const viewer = await BoardPage.join(await meet('Vi'), await mika.invite('viewer'))
  await expectShown(viewer, 1)
  await expect(viewer.tool('Image')).toHaveCount(0)
  const sent: string[] = []
  viewer.page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await dropFiles(viewer.page, await viewer.canvasSpot(), await photo())
  await expect(said(viewer, /You can look at this board but not add to it/)).toBeVisible()
  await pasteFiles(viewer.page, await photo())
  await viewer.page.keyboard.press('u')
  expect(sent).toEqual([])
  expect(await images(viewer).count()).toBe(1)
})

test('an exported picture holds the board’s images', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await pasteFiles(board.page, await plainImage('png', 200, 150, '#ff00ff'))
  await expectShown(board, 1)
  const save = async (format: 'PNG' | 'SVG') => {
    await board.page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = board.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('radio', { name: format, exact: true }).click()
    const download = board.page.waitForEvent('download')
    await dialog.getByRole('button', { name: `Save ${format}` }).click()
    return readFileSync(await (await download).path())
  }
  const { data } = await sharp(await save('PNG'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let magenta = 0
  for (let i = 0; i < data.length; i += 3) if (data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 255) magenta++
  expect(magenta).toBeGreaterThan(20_000)
  const svg = String(await save('SVG'))
  expect(svg).toMatch(/<image[^>]+href="data:image\/png;base64/)
  expect(svg).not.toContain('/assets/')
})

test('a copied image becomes the other board’s own, in one step', async ({ meet }) => {
  const mika = await meet('Mika')
  await mika.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const first = await BoardPage.create(mika)
  await pasteFiles(first.page, await photo())
  await expectShown(first, 1)
  const sourceOf = (board: BoardPage) => images(board).locator('img').first().getAttribute('src')
  const original = await sourceOf(first)
  await first.page.keyboard.press('Control+a')
  await first.page.keyboard.press('Control+c')
  await expect
    .poll(() =>
      first.page.evaluate(async () =>
        (await navigator.clipboard.read()).some(({ types }) => types.includes('text/html')),
      ),
    )
    .toBe(true)
  // On the same board it stays the same image.
  await first.page.keyboard.press('Control+v')
  await expectShown(first, 2)

  const second = await BoardPage.create(mika)
  const spot = await second.canvasSpot(0, 260)
  await second.page.mouse.click(spot.x, spot.y)
  await second.page.keyboard.press('Control+v')
  await expectShown(second, 1)
  expect(await sourceOf(second)).not.toBe(original)
  await second.page.keyboard.press('Control+z')
  await expect(images(second)).toHaveCount(0)
})

test('a board whose images have no room left says so', async ({ meet, watch }) => {
  // Browsers report the refusal as an error.
  watch.serverMayBeAway = true
  const board = await BoardPage.create(await meet('Mika'))
  await board.page.route('**/api/boards/*/assets', (route) =>
    route.fulfill({
      status: 413,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'storage-full', detail: 'The images of a board may have 500 MB together.' }),
    }),
  )
  await pasteFiles(board.page, await photo())
  await expect(said(board, /harbour\.jpg was not added\. The images of a board may have 500 MB/)).toBeVisible()
  await expect(uploads(board)).toBeHidden()
  expect(await images(board).count()).toBe(0)
})

test('an image is replaced in its place by another, in one step, and can be downloaded', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  await pasteFiles(board.page, await photo())
  await expectShown(board, 1)
  const source = () => images(board).locator('img').first().getAttribute('src')
  const before = await source()
  const download = board.page.waitForEvent('download')
  await board.page.getByRole('button', { name: 'Download original' }).click()
  expect(readFileSync(await (await download).path()).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]))

  const chooser = board.page.waitForEvent('filechooser')
  await board.page.getByRole('button', { name: 'Replace media' }).click()
  const other = await plainImage('png', 200, 100, '#1f7a8c')
  await (await chooser).setFiles({ name: 'other.png', mimeType: other.mimeType, buffer: other.bytes })
  await expect.poll(source).not.toBe(before)
  await expectShown(board, 1)
  await board.page.keyboard.press('Control+z')
  await expect.poll(source).toBe(before)
})

test('S27: what other programs copied comes with its images as ours, and without those that lie elsewhere', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { bytes, mimeType } = await plainImage('png')
  const dataURL = `data:${mimeType};base64,${bytes.toString('base64')}`
  await pasteText(board.page, excalidrawClipboard(dataURL))
  await expectShown(board, 1)
  await pasteText(board.page, tldrawClipboard({ far: 'https://example.org/pixel.png', near: dataURL }))
  await expectShown(board, 2)
  const sources = await images(board)
    .locator('img')
    .evaluateAll((all) => all.map((image) => image.getAttribute('src')))
  for (const src of sources) expect(src).toMatch(/^\/assets\//)
  await board.page.keyboard.press('Control+z')
  await expectShown(board, 1)
})

function excalidrawClipboard(dataURL: string): string {
  const size = { x: 0, y: 0, width: 64, height: 48, angle: 0, opacity: 100, strokeWidth: 1, roughness: 1 }
  const look = { strokeColor: '#000', backgroundColor: 'transparent', fillStyle: 'solid', strokeStyle: 'solid' }
  const links = { groupIds: [], boundElements: null, link: null, locked: false, frameId: null }
  const image = { id: 'i', type: 'image', fileId: 'f', ...size, ...look, ...links }
  const files = { f: { id: 'f', mimeType: 'image/png', dataURL } }
  return JSON.stringify({ type: 'excalidraw/clipboard', elements: [image], files })
}

/** Image shapes in tldraw's clipboard format, with one asset each. */
function tldrawClipboard(sources: Readonly<Record<string, string>>): string {
  const look = { playing: true, url: '', crop: null, flipX: false, flipY: false, altText: '' }
  const assets = Object.entries(sources).map(([name, src]) => ({
    id: `asset:${name}`,
    typeName: 'asset',
    type: 'image',
    meta: {},
    props: { w: 64, h: 48, name, isAnimated: false, mimeType: 'image/png', fileSize: 1, src },
  }))
  const shapes = assets.map(({ id }, i) => ({
    id: `shape:${i}`,
    typeName: 'shape',
    type: 'image',
    parentId: 'page:page',
    index: `a${i + 1}`,
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { ...look, w: 64, h: 48, assetId: id },
  }))
  const rootShapeIds = shapes.map(({ id }) => id)
  const data = { assets, shapes, rootShapeIds, bindings: [], schema: createBoardSchema().serialize() }
  return `<div data-tldraw>${JSON.stringify({ type: 'application/tldraw', kind: 'content', version: 2, data })}</div>`
}
