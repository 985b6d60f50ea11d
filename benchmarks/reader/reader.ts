// Measures a brief of 300 pages for its reader, beside one of three: opening, scrolling from end to end, searching, and
// receiving a mark. The same text with every part laid out at once (without content-visibility) is measured in the same
// run.

import type { Browser, Page } from '@playwright/test'
import { ServerProcess } from '../../tests/support/server-process'
import { launchBrowser } from '../support/browser'
import { longBrief } from '../support/long-brief'
import { median, report } from '../support/report'

const ROUNDS = 3

interface Times {
  readonly openMs: number
  readonly scrollMs: number
  readonly longestFrameMs: number
  readonly searchMs: number
  readonly markMs: number
}

async function measure(page: Page, address: string, mark: () => Promise<unknown>): Promise<Times> {
  await page.goto(address)
  const reader = page.getByRole('document', { name: 'Text of the brief' })
  await reader.waitFor()
  await page.locator('.tl-canvas').waitFor()
  await page.getByRole('region', { name: 'Brief' }).getByRole('button', { name: 'Close' }).click()
  const button = page.getByRole('button', { name: 'Brief', exact: true })
  const openMs = await button.evaluate(untilShown)
  const scroll = await reader.evaluate(async (element) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const steps = 60
    let longest = 0
    const start = await frame()
    let last = start
    for (let i = 1; i <= steps; i++) {
      element.scrollTop = (element.scrollHeight * i) / steps
      const now = await frame()
      longest = Math.max(longest, now - last)
      last = now
    }
    return { scrollMs: last - start, longestFrameMs: longest }
  })
  await page.locator('[data-block-start]').first().focus()
  await page.keyboard.press('Control+f')
  const searchMs = await timed(page, () => page.keyboard.insertText('cranes'), 'search [role="status"]:not(:empty)')
  await page.keyboard.press('Escape')
  const before = await page.locator('[data-chip]').count()
  const markMs = await timed(page, mark, `:nth-match([data-chip], ${before + 1})`)
  return { openMs, ...scroll, searchMs, markMs }
}

async function timed(page: Page, act: () => Promise<unknown>, selector: string): Promise<number> {
  const start = performance.now()
  await act()
  await page.locator(selector).waitFor()
  return performance.now() - start
}

/** Runs in the page: measures from the press of the button to the frame after the one that has the text. */
function untilShown(button: Element): Promise<number> {
  const start = performance.now()
  ;(button as HTMLElement).click()
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[data-block-start]')) requestAnimationFrame(() => resolve(performance.now() - start))
      else requestAnimationFrame(look)
    }
    look()
  })
}

async function measureBrief(browser: Browser, server: ServerProcess, pages: number, isWhole: boolean): Promise<Times> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 800 } })
  // tsx names inner functions by a helper that the page doesn't have.
  await context.addInitScript('globalThis.__name = (inner) => inner')
  if (isWhole) {
    await context.addInitScript(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { content-visibility: visible !important }')
      document.adoptedStyleSheets = [sheet]
    })
  }
  const page = await context.newPage()
  // Posts with the page's own cookie, which its socket sends too.
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(path, { data, headers: { origin: server.url } })
    if (!answer.ok()) throw new Error(`POST ${path} failed with ${answer.status()}: ${await answer.text()}`)
    return (await answer.json()) as { id: string }
  }
  await post('/api/auth/sign-in/anonymous', {})
  const board = await post('/api/boards', { title: 'A long brief' })
  const briefs = `/api/boards/${board.id}/briefs`
  const brief = await post(briefs, {
    text: longBrief(pages)
      .map(({ text }) => text)
      .join('\n\n'),
  })
  const mark = () => post(`${briefs}/${brief.id}/highlights`, { start: 30, end: 90 })
  const times = await measure(page, `/boards/${board.id}`, mark)
  await context.close()
  return times
}

const server = await ServerProcess.start({ MAX_JSON_BODY_BYTES: String(10 * 1024 * 1024) })
const browser = await launchBrowser()
try {
  const cases = [
    { name: '3 pages', pages: 3, isWhole: false },
    { name: '300 pages', pages: 300, isWhole: false },
    { name: '300 pages, all laid out', pages: 300, isWhole: true },
  ]
  const runs = new Map<string, Times[]>(cases.map(({ name }) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, pages, isWhole } of cases) {
      runs.get(name)?.push(await measureBrief(browser, server, pages, isWhole))
    }
  }
  const of = (name: string, figure: keyof Times) => median((runs.get(name) ?? []).map((times) => times[figure]))
  const figures = (['openMs', 'scrollMs', 'longestFrameMs', 'searchMs', 'markMs'] as const).flatMap((figure) => [
    ...cases.map(({ name }) => ({ name: `${name}: ${figure}`, value: of(name, figure), unit: 'ms' as const })),
    {
      name: `${figure}: 300 pages to 3`,
      value: of('300 pages', figure) / of('3 pages', figure),
      unit: 'times' as const,
    },
    {
      name: `${figure}: 300 pages to all laid out`,
      value: of('300 pages', figure) / of('300 pages, all laid out', figure),
      unit: 'times' as const,
    },
  ])
  report('reader', figures)
} finally {
  await browser.close()
  await server.stop()
}
