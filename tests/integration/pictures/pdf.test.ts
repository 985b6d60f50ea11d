// A board as a PDF over HTTP, printed by the server's Chromium and read back by pdf.js.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { PLAIN_STEP } from '@/lib/domain/session/session'
import { type Caller, httpCaller } from '../../support/caller'
import { type FrameContent, makeFramedBoard, SOURCE_URL } from '../../support/framed-board'
import { type ReadPdf, readPdf } from '../../support/read-pdf'
import { ServerProcess } from '../../support/server-process'

const FRAMES: readonly FrameContent[] = [
  {
    name: 'First frame',
    width: 800,
    height: 600,
    // The drawing order differs from the reading order.
    cards: [
      { title: 'Fourth card', column: 1, row: 1 },
      { title: 'Third card', column: 0, row: 1 },
      { title: 'Second card', column: 1, row: 0 },
      { title: 'First card', column: 0, row: 0 },
    ],
    text: 'Words of tldraw',
  },
  { name: '二番目の枠', width: 400, height: 900, cards: [{ title: '輸出規制で部品供給が止まる', column: 0, row: 0 }] },
  { name: 'Third frame', width: 640, height: 360, cards: [{ title: 'Ships ☂ wait', column: 0, row: 0 }] },
]

let server: ServerProcess
let owner: Caller
let boardId: string
beforeAll(async () => {
  server = await ServerProcess.start({ MAX_RENDERS_PER_MINUTE_PER_USER: '1000' })
  const { body } = await httpCaller(server.url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
  owner = httpCaller(server.url, body.token)
  boardId = await makeFramedBoard(server.url, owner, 'Ports 港', FRAMES)
}, 60_000)
afterAll(() => server.stop())

const pdfOf = (query: string) => pdfAt(`/api/boards/${boardId}/export?format=pdf&${query}`)

async function pdfAt(path: string): Promise<ReadPdf> {
  const response = await fetch(`${server.url}${path}`, {
    headers: { authorization: `Bearer ${owner.token}` },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  return readPdf(new Uint8Array(await response.arrayBuffer()))
}

/** How often `words` occur in a page's text, which has no reliable spaces. */
function countOf(texts: readonly string[], words: string): number {
  const plain = (text: string) => text.replace(/[\s\u200b]/g, '')
  return plain(texts.join('')).split(plain(words)).length - 1
}

test('every frame is a page of its own size, its words are there once and in the order of reading', async () => {
  const { pages, ...pdf } = await pdfOf('frames=true')
  expect(pdf).toMatchObject({ title: 'Ports 港', language: 'en', isTagged: true })
  expect(pages).toHaveLength(3)
  for (const [index, { width, height }] of FRAMES.entries()) {
    expect(pages[index]?.width).toBeCloseTo(width * 0.75, 0)
    expect(pages[index]?.height).toBeCloseTo(height * 0.75, 0)
  }
  const titles = pages[0]?.texts.filter((text) => text.endsWith(' card') || text.includes('tldraw'))
  expect(titles).toEqual(['First card', 'Second card', 'Third card', 'Fourth card', 'Words of tldraw'])
  expect(countOf(pages[1]?.texts ?? [], '輸出規制で部品供給が止まる')).toBe(1)
  expect(countOf(pages[2]?.texts ?? [], 'Ships ☂ wait')).toBe(1)
  // Without a heading nothing on the page states its name; readers still show it, once.
  expect(pdf.bookmarks).toEqual(FRAMES.map(({ name }) => name))
  expect(pages.map(({ texts }, index) => countOf(texts, FRAMES[index]?.name ?? ''))).toEqual([1, 1, 1])
  expect(pages.map(({ tags }) => tags[0])).toEqual(['H1', 'H1', 'H1'])
  expect(pages.flatMap(({ texts }) => texts.filter((text) => text.includes(' / ')))).toEqual([])

  // Fonts are embedded as subsets, and a small PDF stays small.
  expect(pdf.fonts.some((name) => name.includes('IBMPlexSans'))).toBe(true)
  expect(pdf.fonts.some((name) => name.includes('NotoSansJP'))).toBe(true)
  expect(pdf.fonts.filter((name) => !/^[A-Z]{6}\+/.test(name))).toEqual([])
  expect(pdf.bytes).toBeLessThan(200_000)
}, 60_000)

test('pages that explain themselves have numbers, headings and links to what is cited', async () => {
  const { pages, language, bookmarks } = await pdfOf('frames=true&explained=true&language=ja&theme=dark')
  expect(language).toBe('ja')
  expect(pages.map(({ texts }) => texts.find((text) => /^\d+ \/ \d+$/.test(text)))).toEqual(['1 / 3', '2 / 3', '3 / 3'])
  expect(bookmarks).toEqual(FRAMES.map(({ name }) => name))
  expect(pages.map(({ texts }, index) => countOf(texts, FRAMES[index]?.name ?? ''))).toEqual([1, 1, 1])
  // Each card links to what it cites, and the list of sources does too.
  expect(pages.map(({ links }) => links)).toEqual([
    Array.from({ length: 5 }, () => SOURCE_URL),
    [SOURCE_URL, SOURCE_URL],
    [SOURCE_URL, SOURCE_URL],
  ])
}, 60_000)

test('a whole board stands on a sheet of paper, with its title as heading', async () => {
  const { pages, bookmarks } = await pdfOf('paper=a4&explained=true')
  expect(pages).toHaveLength(1)
  expect(pages[0]?.width).toBeCloseTo(595.3, 0)
  expect(pages[0]?.height).toBeCloseTo(841.9, 0)
  expect(bookmarks[0]).toBe('Ports 港')
  expect(countOf(pages[0]?.texts ?? [], 'First card')).toBe(1)
}, 60_000)

test('a picture speaks the language of the cards where nobody asks for another', async () => {
  const cards = ['港が閉まる', '海が凍る'].map((title, column) => ({ title, column, row: 0 }))
  const id = await makeFramedBoard(server.url, owner, 'Ports', [{ name: 'Bay', width: 800, height: 400, cards }])
  const path = `/api/boards/${id}/export?format=pdf`
  expect((await pdfAt(path)).language).toBe('ja')
  expect((await pdfAt(`${path}&language=de`)).language).toBe('de')
}, 60_000)

test('the minutes of a session are a PDF in the reader’s language, with tags, bookmarks and whole tables', async () => {
  const call = async <T>(method: string, path: string, body?: unknown) =>
    (await owner.call<T>(method, `/api/boards/${boardId}${path}`, body)).body
  const steps = [{ ...PLAIN_STEP, title: 'Welcome' }]
  const { id } = await call<{ id: string }>('POST', '/sessions', { title: 'Winter', steps })
  await call('POST', `/sessions/${id}/changes`, { type: 'start' })
  await call('POST', '/cards', { kind: 'risk', title: 'Ice in the basin' })
  const minutes = await pdfAt(
    `/api/boards/${boardId}/sessions/${id}/minutes?format=pdf&language=de&timeZone=Asia/Tokyo`,
  )
  expect(minutes).toMatchObject({ title: 'Protokoll: Winter', language: 'de', isTagged: true })
  expect(minutes.bookmarks[0]).toBe('Protokoll: Winter')
  expect(minutes.pages[0]?.tags[0]).toBe('H1')
  const texts = minutes.pages.flatMap((page) => page.texts)
  for (const words of ['Ice in the basin', 'Ports 港', 'Welcome']) expect(countOf(texts, words)).toBeGreaterThan(0)
  // A4, and nothing but the minutes.
  for (const { width, height } of minutes.pages)
    expect([width / 595.3, height / 841.9]).toEqual([expect.closeTo(1, 2), expect.closeTo(1, 2)])
}, 60_000)
