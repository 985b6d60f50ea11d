// An exported picture equals the screen, and equals its accepted golden picture: every kind of shape, in two scripts,
// light and dark, on one board and one page. `UPDATE_GOLDEN=1` accepts the pictures drawn now.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import sharp from 'sharp'
import { compareBlocks, comparePixels, type Difference, type Picture, readPicture } from '../support/compare-pictures'
import { BoardPage } from './support/board-page'
import { expect, type Person, test } from './support/fixtures'
import { PicturePage } from './support/picture-page'
import { writeEmoji, writeRightToLeft, writeSheet } from './support/picture-sheet'
import { scriptOn } from './support/script-on'

const GOLDEN = join(import.meta.dirname, '../golden')
const ACCEPTS = process.env.UPDATE_GOLDEN === '1'
/**
 * One browser smooths an edge of the same thing in at most two ways. Only the screen paints lines under and through
 * text from whole pixel to whole pixel; a word that is missing or displaced exceeds the limit for the worst place.
 */
const SAME_BROWSER = { tolerance: 48, unlike: 0.0003, worst: 90 }
/** Another machine's smoothing changes a block's mean by less than a moved letter does. */
const OTHER_MACHINE = { tolerance: 14, unlike: 0 }
const MOST_LOOKS = 5
const MOST_SVG_BYTES = 400_000
/** The canvas has room for the whole sheet at 100 %. */
const WINDOW = { width: 2_240, height: 1_200 }

test('every shape, in both scripts, light and dark: the picture is the screen, and the accepted picture', async ({
  meet,
}, info) => {
  // Seven pictures are drawn and six compared, pixel by pixel: on a busy machine that is more than a minute.
  test.setTimeout(240_000)
  const mika = await meet('Mika', { viewport: WINDOW, isNewHere: true })
  const board = await BoardPage.create(mika)
  const { script, caller } = await scriptOn(mika.url, await board.invite('editor'), board.id)
  await writeSheet(script, caller, board.id)
  // Its own arrow, and the two links, which come last.
  await expect(board.links).toHaveCount(3)
  const problems: string[] = []

  const english = new PicturePage(board, 'en')
  await ready(board)
  const svg = (await english.save({ format: 'SVG', theme: 'light' })).toString('utf8')
  expectStandsAlone(svg)
  await expectDrawnElsewhere(svg, DRAWN)
  const region = PicturePage.regionOf(svg)
  const light = await english.save({ format: 'PNG', theme: 'light' })
  const dark = await english.save({ format: 'PNG', theme: 'dark' })
  problems.push(...(await compareWithGolden(info, 'en-light', light)))
  problems.push(...(await compareWithGolden(info, 'en-dark', dark)))
  problems.push(...(await compareWithScreen(info, 'light', light, () => english.screenshot(region))))

  await look(mika, board, { locale: 'ja', theme: 'dark' })
  const japanese = new PicturePage(board, 'ja')
  const darkJapanese = await japanese.save({ format: 'PNG', theme: 'dark' })
  problems.push(...(await compareWithGolden(info, 'ja-dark', darkJapanese)))
  problems.push(...(await compareWithGolden(info, 'ja-light', await japanese.save({ format: 'PNG', theme: 'light' }))))
  problems.push(...(await compareWithScreen(info, 'dark', darkJapanese, () => japanese.screenshot(region))))
  expect(problems).toEqual([])
  script.close()
})

test('emoji are those of the screen, whichever face this machine has for them', async ({ meet }, info) => {
  const mika = await meet('Mika', { viewport: WINDOW, isNewHere: true })
  const board = await BoardPage.create(mika)
  const { script } = await scriptOn(mika.url, await board.invite('editor'), board.id)
  await writeEmoji(script)
  await ready(board)
  const page = new PicturePage(board, 'en')
  const region = PicturePage.regionOf((await page.save({ format: 'SVG', theme: 'light' })).toString('utf8'))
  const picture = await page.save({ format: 'PNG', theme: 'light' })
  expect(await compareWithScreen(info, 'emoji', picture, () => page.screenshot(region))).toEqual([])
  script.close()
})

test('words from right to left are text too, where and as the screen has them', async ({ meet }, info) => {
  const mika = await meet('Mika', { viewport: WINDOW, isNewHere: true })
  const board = await BoardPage.create(mika)
  const { script } = await scriptOn(mika.url, await board.invite('editor'), board.id)
  await writeRightToLeft(script)
  await ready(board)
  const page = new PicturePage(board, 'en')
  const svg = (await page.save({ format: 'SVG', theme: 'light' })).toString('utf8')
  expect(svg).not.toContain('foreignObject')
  expect(textsOf(svg)).toEqual(expect.arrayContaining(RIGHT_TO_LEFT))
  // Lines of a card begin at its right edge, and are drawn there.
  expect(svg).toMatch(/<text [^>]*direction="rtl"[^>]*>ספק יחיד/u)
  await expectDrawnElsewhere(svg, ['قيود التصدير', 'Japan', 'مميز', 'שלום עולם', 'ראשון', '2026', 'מגבלות'])
  const picture = await page.save({ format: 'PNG', theme: 'light' })
  const photograph = () => page.screenshot(PicturePage.regionOf(svg))
  expect(await compareWithScreen(info, 'right-to-left', picture, photograph)).toEqual([])
  script.close()
})

/** One part for each line and direction, in reading order. */
const RIGHT_TO_LEFT = [
  ['rtl', 'قيود التصدير ('],
  ['ltr', '٢٠٢٦'],
  ['ltr', 'Japan'],
  ['ltr', 'bold'],
  ['rtl', '.'],
  ['ltr', 'An English line with'],
  ['rtl', 'שני 2'],
]

function textsOf(svg: string): string[][] {
  return Array.from(svg.matchAll(/<text ([^>]*)>([^<]+)</g), ([, attributes = '', words = '']) => [
    /direction="rtl"/.test(attributes) ? 'rtl' : 'ltr',
    words,
  ])
}

/** Text as text, no HTML, small fonts with everything needed inside. */
function expectStandsAlone(svg: string): void {
  expect(svg).not.toContain('foreignObject')
  expect(svg.length).toBeLessThan(MOST_SVG_BYTES)
  expect(svg).toMatch(/@font-face[^}]+data:font\/woff2;base64/)
  expect(svg.replaceAll('http://www.w3.org/', '').replaceAll('https://example.org/', '')).not.toMatch(
    /(href|src)="https?:|url\(["']?https?:/,
  )
  // The fallbacks for programs without our fonts, and the spaces for those without CSS.
  const families = Array.from(svg.matchAll(/font-family="([^"]*)"/g), ([, list = '']) => list)
  expect(
    families.filter((list) => !/(Arial, sans-serif|&quot;Times New Roman&quot;, serif|monospace)$/.test(list)),
  ).toEqual([])
  expect(svg).not.toMatch(/<(?![^>]* xml:space="preserve")[^>]*white-space: pre;/)
  const said = svg.replaceAll(/<style[\s\S]*?<\/style>/g, '').replaceAll(/<[^>]+>/g, '|')
  for (const words of SAID) expect(said, words).toContain(words)
}

const SAID = [
  ...['Export controls stop', '政府と企業の常設窓口', 'Current risk 現在のリスク', 'Tray 保留', 'Options 選択肢'],
  ...['Inside 中', 'bold', 'marked', 'First 一つ目', '手書き hand-drawn', 'fjord', '付箋', 'Cloud', '菱形 gap'],
  ...['leads to 至る', 'treats'],
] as const

const DRAWN = [
  'Export controls',
  '政府と企業',
  'Options',
  'Inside',
  'slanted',
  'hand-drawn',
  'Upper',
  'leads to',
] as const

/** librsvg, which sharp contains, isn't a browser: text that it draws appears in every program. */
async function expectDrawnElsewhere(svg: string, each: readonly string[]): Promise<void> {
  const inkOf = async (document: string) => {
    const { data } = await sharp(Buffer.from(document)).greyscale().raw().toBuffer({ resolveWithObject: true })
    return data
  }
  const whole = await inkOf(svg)
  for (const words of each) {
    const without = await inkOf(svg.replace(new RegExp(`>([^<>]*${words}[^<>]*)<`), '><'))
    const changed = without.reduce((count, grey, i) => count + (Math.abs(grey - (whole[i] ?? 0)) > 60 ? 1 : 0), 0)
    expect(changed, words).toBeGreaterThan(30)
  }
}

/** Looks again while they differ: two looks of a busy browser agree, too, before it has painted a shape. */
async function compareWithScreen(
  info: TestInfo,
  name: string,
  picture: Buffer,
  photograph: () => Promise<Buffer>,
): Promise<string[]> {
  for (let looks = 1; ; looks++) {
    const screen = await photograph()
    const difference = await differenceBetween(picture, screen)
    if (difference.unlike <= SAME_BROWSER.unlike && difference.worst <= SAME_BROWSER.worst) return []
    if (looks < MOST_LOOKS) continue
    await keep(info, {
      [`${name}-picture`]: picture,
      [`${name}-screen`]: screen,
      [`${name}-difference`]: difference.image,
    })
    return [sentence(`${name}: the picture is not the screen`, difference)]
  }
}

async function differenceBetween(picture: Buffer, screen: Buffer): Promise<Difference> {
  const [drawn, shown] = [await readPicture(picture), await readPicture(screen)]
  const size = {
    left: 0,
    top: 0,
    width: Math.min(drawn.width, shown.width),
    height: Math.min(drawn.height, shown.height),
  }
  return comparePixels(await readPicture(picture, size), await readPicture(screen, size), SAME_BROWSER.tolerance)
}

async function compareWithGolden(info: TestInfo, name: string, picture: Buffer): Promise<string[]> {
  const file = join(GOLDEN, `${name}.png`)
  if (ACCEPTS) {
    mkdirSync(GOLDEN, { recursive: true })
    writeFileSync(file, await sharp(picture).png({ palette: true, quality: 90, effort: 10 }).toBuffer())
    return []
  }
  const [actual, golden] = [
    await readPicture(picture),
    existsSync(file) ? await readPicture(readFileSync(file)) : undefined,
  ]
  if (!golden || !isSameSize(actual, golden)) {
    await keep(info, { [`${name}-actual`]: picture })
    return [
      `${name}: the picture is ${actual.width} x ${actual.height} px, the golden one ${golden ? `${golden.width} x ${golden.height}` : 'missing'}`,
    ]
  }
  const difference = await compareBlocks(actual, golden, OTHER_MACHINE.tolerance)
  if (difference.unlike <= OTHER_MACHINE.unlike) return []
  await keep(info, { [`${name}-actual`]: picture, [`${name}-difference`]: difference.image })
  return [sentence(`${name}: the picture is not the golden one`, difference)]
}

function isSameSize(a: Picture, b: Picture): boolean {
  return a.width === b.width && a.height === b.height
}

function sentence(what: string, { unlike, places }: Difference): string {
  return `${what} in ${(100 * unlike).toFixed(3)} %: ${places.join('; ')}`
}

/** Stores the pictures with the test's results. */
async function keep(info: TestInfo, pictures: Readonly<Record<string, Buffer>>): Promise<void> {
  for (const [name, body] of Object.entries(pictures)) {
    writeFileSync(info.outputPath(`${name}.png`), body)
    await info.attach(name, { body, contentType: 'image/png' })
  }
}

async function look(person: Person, board: BoardPage, cookies: Readonly<Record<string, string>>): Promise<void> {
  const { url } = person
  await person.context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })))
  await board.page.reload()
  await board.ready()
  await ready(board)
}

/** Everything has loaded: records, fonts, images. */
async function ready(board: BoardPage): Promise<void> {
  await board.expectState('saved')
  // Each script writes in one step, which this page may not have yet.
  await expect(board.page.locator('.tl-shape').first()).toBeAttached()
  await board.page.evaluate(() => document.fonts.ready)
  await expect(board.page.locator('[data-image-state]')).toHaveCount(0)
}
