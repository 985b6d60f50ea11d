// Measures the feel of a board of 1,000 cards, beside tldraw alone with as many shapes of the same size at the same
// places: dragging one of them, at three distances, and typing. Goals: frames at most 1.2 times tldraw's during a drag,
// and a letter on the screen within 50 ms, and within 100 ms on another person's screen.

import type { Browser, JSHandle, Page } from '@playwright/test'
import type { Editor } from 'tldraw'
import { editorOf } from '../../tests/e2e/support/editor-handle'
import { BoardScript } from '../../tests/support/board-script'
import { type PlainCard, writeCards } from '../../tests/support/many-cards'
import { ServerProcess } from '../../tests/support/server-process'
import { launchBrowser } from '../support/browser'
import { type Figure, median, report } from '../support/report'
import { ScriptClient } from '../support/script-client'
import { type Drag, drag, rest, type Spot, type Typing, type } from './hand'
import { type NoteLetters, typeInNote } from './note-letters'
import { serveTldrawAlone } from './serve-tldraw-alone'
import type { AloneWindow, PlainShape } from './tldraw-alone-page'

const CARDS = 1_000
const ROUNDS = 3
const WORD = 'the harbour needs power'
const LETTERS = WORD.replaceAll(' ', '')
/** The zoom for reading cards, the zoom at which a large board opens, and the zoom that shows all of it. */
const VIEWS = { reading: 1, opening: 0.25, whole: 0.08 } as const
type ViewName = keyof typeof VIEWS
const VIEW_NAMES = Object.keys(VIEWS) as ViewName[]
/** The target is in the middle of the board, so that it has neighbours on all sides. */
const TARGET = { column: 25, row: 10 } as const

interface Hands {
  readonly drags: Readonly<Record<ViewName, Drag>>
  readonly typing: Readonly<Record<string, Typing>>
}

function card(i: number): PlainCard {
  const scores = { likelihoodCurrent: 1 + (i % 5), impactCurrent: 1 + (i % 4) }
  const isRisk = i % 3 !== 2
  return {
    kind: isRisk ? 'risk' : 'recommendation',
    title: `Card ${i}: cranes and cables of the harbour wait for parts`,
    fields: { owner: `Person ${i % 17}`, ...(isRisk && scores) },
  }
}

async function makeBoard(server: ServerProcess, client: ScriptClient): Promise<string> {
  const { id } = await client.post<{ id: string }>('/api/boards', { title: `A board of ${CARDS}` })
  const script = await BoardScript.open(server, client, id)
  await writeCards(
    script,
    Array.from({ length: CARDS }, (_, i) => card(i)),
  )
  script.close()
  return id
}

/** Moves the middle of the target to the middle of the canvas. Returns its position on the page. */
function look(editor: JSHandle<Editor>, view: ViewName): Promise<Spot> {
  return editor.evaluate(
    (canvas, { zoom, column, row }) => {
      const shape = canvas
        .getCurrentPageShapes()
        .find(({ x, y }) => Math.abs(x - column * 260) < 1 && Math.abs(y - row * 160) < 1)
      const bounds = shape && canvas.getShapePageBounds(shape)
      if (!bounds) throw new Error('The card to drag is not there')
      const { x, y, w, h } = canvas.getViewportScreenBounds()
      canvas.setCamera({ x: w / 2 / zoom - bounds.center.x, y: h / 2 / zoom - bounds.center.y, z: zoom })
      return { x: x + w / 2, y: y + h / 2 }
    },
    { zoom: VIEWS[view], ...TARGET },
  )
}

async function dragInAllViews(page: Page, editor: JSHandle<Editor>): Promise<Hands['drags']> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const drags: Partial<Record<ViewName, Drag>> = {}
  for (const view of VIEW_NAMES) {
    const spot = await look(editor, view)
    await rest(page)
    drags[view] = await drag(page, devtools, spot)
  }
  return drags as Hands['drags']
}

async function editTitle(page: Page, editor: JSHandle<Editor>): Promise<Typing> {
  const spot = await look(editor, 'reading')
  await rest(page)
  await page.mouse.dblclick(spot.x, spot.y)
  await page.waitForFunction((canvas) => canvas.getEditingShapeId() !== null, editor)
  await page.keyboard.press('End')
  const typing = await type(page, WORD)
  await page.keyboard.press('Escape')
  return typing
}

async function openBoard(browser: Browser, server: ServerProcess, token: string, boardId: string) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  await context.addInitScript('globalThis.__name = (inner) => inner')
  const page = await context.newPage()
  await page.goto(`${server.url}/boards/${boardId}`)
  const editor = await editorOf(page)
  await page.waitForFunction(({ canvas, count }) => canvas.getCurrentPageShapeIds().size >= count, {
    canvas: editor,
    count: CARDS,
  })
  return { context, page, editor }
}

function noteTyping({ ownMs, longestOwnMs }: NoteLetters): Typing {
  return { medianMs: ownMs, longestMs: longestOwnMs }
}

async function inNote(browser: Browser, server: ServerProcess, token: string, boardId: string): Promise<NoteLetters> {
  const writer = await openBoard(browser, server, token, boardId)
  const reader = await openBoard(browser, server, token, boardId)
  const letters = await typeInNote(writer, reader, LETTERS)
  await writer.context.close()
  await reader.context.close()
  return letters
}

async function onBoard(browser: Browser, server: ServerProcess, token: string, boardId: string) {
  const { context, page, editor } = await openBoard(browser, server, token, boardId)
  const spot = await look(editor, 'reading')
  await page.mouse.click(spot.x, spot.y)
  const body = page.getByRole('textbox', { name: 'Text', exact: true })
  await body.waitFor()
  const size = await page.locator('.tl-canvas').evaluate(({ clientWidth, clientHeight }) => ({
    width: clientWidth,
    height: clientHeight,
  }))
  const shapes = await editor.evaluate((canvas): PlainShape[] =>
    canvas.getCurrentPageShapes().flatMap(({ type, x, y, props }) => {
      // The notes of earlier rounds are left out.
      if (type !== 'card') return []
      const { w, h, title } = props as unknown as { w: number; h: number; title: string }
      return { x, y, w, h, text: title }
    }),
  )
  const drags = await dragInAllViews(page, editor)
  const title = await editTitle(page, editor)
  await body.click()
  const text = await type(page, WORD)
  const note = noteTyping(await typeInNote({ page, editor }, undefined, LETTERS))
  await context.close()
  return { hands: { drags, typing: { title, text, note } }, size, shapes }
}

async function onTldraw(
  browser: Browser,
  url: string,
  size: { width: number; height: number },
  shapes: readonly PlainShape[],
): Promise<Hands> {
  const context = await browser.newContext({ viewport: size })
  await context.addInitScript('globalThis.__name = (inner) => inner')
  const page = await context.newPage()
  await page.route(
    (address) => address.origin !== new URL(url).origin,
    (route) => route.abort(),
  )
  await page.goto(url)
  await page.waitForFunction(() => (globalThis as AloneWindow).editor !== undefined)
  await page.evaluate((all) => (globalThis as AloneWindow).fill?.(all), shapes)
  const editor = (await page.evaluateHandle(() => (globalThis as AloneWindow).editor)) as JSHandle<Editor>
  const spot = await look(editor, 'reading')
  await page.mouse.click(spot.x, spot.y)
  const drags = await dragInAllViews(page, editor)
  const title = await editTitle(page, editor)
  const note = noteTyping(await typeInNote({ page, editor }, undefined, LETTERS))
  await context.close()
  return { drags, typing: { title, note } }
}

const server = await ServerProcess.start({ MAX_WRITES_PER_MINUTE_PER_USER: '1000000' })
const alone = await serveTldrawAlone()
const browser = await launchBrowser()
try {
  const client = await ScriptClient.signIn(server.url)
  const boardId = await makeBoard(server, client)
  const rounds: { ours: Hands; theirs: Hands; watched: NoteLetters }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { hands, size, shapes } = await onBoard(browser, server, client.token, boardId)
    const theirs = await onTldraw(browser, alone.url, size, shapes)
    rounds.push({ ours: hands, theirs, watched: await inNote(browser, server, client.token, boardId) })
  }
  const dragFigures = VIEW_NAMES.flatMap((view): Figure[] => {
    const of = (figure: keyof Drag, read: (of: { ours: number; theirs: number }) => number) =>
      median(
        rounds.map(({ ours, theirs }) => read({ ours: ours.drags[view][figure], theirs: theirs.drags[view][figure] })),
      )
    return [
      { name: `drag, ${view}: frame`, value: of('frameMs', ({ ours }) => ours), unit: 'ms' },
      { name: `drag, ${view}: frame, tldraw`, value: of('frameMs', ({ theirs }) => theirs), unit: 'ms' },
      { name: `drag, ${view}: p95 frame`, value: of('p95FrameMs', ({ ours }) => ours), unit: 'ms' },
      { name: `drag, ${view}: p95 frame, tldraw`, value: of('p95FrameMs', ({ theirs }) => theirs), unit: 'ms' },
      { name: `drag, ${view}: work a move`, value: of('workMs', ({ ours }) => ours), unit: 'ms' },
      { name: `drag, ${view}: work a move, tldraw`, value: of('workMs', ({ theirs }) => theirs), unit: 'ms' },
      {
        name: `drag, ${view}: work a move, to tldraw's`,
        value: of('workMs', ({ ours, theirs }) => ours / theirs),
        unit: 'times',
      },
      {
        name: `drag, ${view}: frame, to tldraw's`,
        value: of('frameMs', ({ ours, theirs }) => ours / theirs),
        unit: 'times',
        budget: 1.2,
      },
    ]
  })
  const typed = (which: 'ours' | 'theirs', place: string, figure: keyof Typing) =>
    median(rounds.map((round) => round[which].typing[place]?.[figure] ?? Number.NaN))
  const watched = (figure: keyof NoteLetters) => median(rounds.map((round) => round.watched[figure]))
  const toTheirs = (place: string, theirs: string) =>
    median(
      rounds.map((round) => {
        return (
          (round.ours.typing[place]?.medianMs ?? Number.NaN) / (round.theirs.typing[theirs]?.medianMs ?? Number.NaN)
        )
      }),
    )
  const typingFigures: Figure[] = [
    { name: 'a letter in a title', value: typed('ours', 'title', 'medianMs'), unit: 'ms', budget: 50 },
    { name: 'a letter in a title: the longest', value: typed('ours', 'title', 'longestMs'), unit: 'ms' },
    { name: 'a letter in the text', value: typed('ours', 'text', 'medianMs'), unit: 'ms', budget: 50 },
    { name: 'a letter in the text: the longest', value: typed('ours', 'text', 'longestMs'), unit: 'ms' },
    { name: 'a letter in a note', value: typed('ours', 'note', 'medianMs'), unit: 'ms', budget: 50 },
    { name: 'a letter in a note: the longest', value: typed('ours', 'note', 'longestMs'), unit: 'ms' },
    { name: 'a letter in a note, with another screen', value: watched('ownMs'), unit: 'ms', budget: 50 },
    { name: 'a letter in a note, on another screen', value: watched('peerMs'), unit: 'ms', budget: 100 },
    { name: 'a letter in a note, on another screen: the longest', value: watched('longestPeerMs'), unit: 'ms' },
    { name: 'a letter in a note, tldraw', value: typed('theirs', 'note', 'medianMs'), unit: 'ms' },
    { name: "a letter in a title, to tldraw's in a shape", value: toTheirs('title', 'title'), unit: 'times' },
    { name: "a letter in a note, to tldraw's", value: toTheirs('note', 'note'), unit: 'times' },
    { name: 'a letter in a shape, tldraw', value: typed('theirs', 'title', 'medianMs'), unit: 'ms' },
    { name: 'a letter in a shape, tldraw: the longest', value: typed('theirs', 'title', 'longestMs'), unit: 'ms' },
  ]
  process.exitCode = report('hands', [...dragFigures, ...typingFigures]) ? 0 : 1
} finally {
  await browser.close()
  alone.stop()
  await server.stop()
}
