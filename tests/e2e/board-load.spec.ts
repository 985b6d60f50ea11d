// What a board's page fetches before it can be used, and what only when needed.

import type { Page } from '@playwright/test'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/all-languages'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { cutOff, expect, test } from './support/fixtures'
import { edited } from './support/words'

test('scripts come compressed, the faces of a text when there is one, and signs of other sites never', async ({
  meet,
}) => {
  const mika = await meet('Mika', { isNewHere: true })
  const fetched = new Map<string, string | undefined>()
  mika.page.on('response', (response) => {
    fetched.set(new URL(response.url()).pathname, response.headers()['content-encoding'])
  })
  const board = await BoardPage.create(mika)
  const scripts = [...fetched].filter(([path]) => path.startsWith('/_next/static/') && path.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  expect(scripts.filter(([, encoding]) => encoding !== 'br')).toEqual([])
  await mika.page.waitForLoadState('networkidle')
  const ofTldraw = () => [...fetched.keys()].filter((path) => /^\/tldraw-assets\/(fonts|embed-icons)\//.test(path))
  expect(ofTldraw()).toEqual([])

  const spot = await board.canvasSpot()
  await board.tool('Note').click()
  await mika.page.mouse.click(spot.x, spot.y)
  await expect(edited(board)).toBeFocused()
  await mika.page.keyboard.type('Ask the port authority')
  await expect.poll(ofTldraw).toEqual(['/tldraw-assets/fonts/IBMPlexSans-Medium.woff2'])
  await expect.poll(() => mika.page.evaluate(() => document.fonts.check('20px tldraw_sans', 'Ask'))).toBe(true)
})

test('tldraw’s menus are in Japanese where no file of its words comes through', async ({ meet }) => {
  const mika = await meet('Mika', { language: 'ja', isNewHere: true })
  const { page, context } = mika
  const asked: string[] = []
  await context.route('/tldraw-assets/translations/**', async (route) => {
    asked.push(route.request().url())
    await route.abort('connectionreset')
  })
  const board = await BoardPage.create(mika)
  const spot = await board.canvasSpot()
  await page.getByRole('application').focus()
  await page.keyboard.press('n')
  await page.mouse.click(spot.x, spot.y)
  await expect(edited(board)).toBeFocused()
  await page.keyboard.type('Ask the port authority')
  await page.keyboard.press('Escape')
  await page.mouse.click(spot.x, spot.y, { button: 'right' })
  await expect(page.getByRole('menuitem', { name: '複製' })).toBeVisible()
  expect(asked, 'nothing of it is asked of the network at all').toEqual([])
})

type Tree = { readonly [key: string]: string | Tree }
const texts = (tree: Tree): string[] =>
  Object.values(tree).flatMap((each) => (typeof each === 'string' ? [each] : texts(each)))

/**
 * Whole sentences of a language that stand in files as they are, and that no other language has. The words of cards are on
 * every page: by them it knows what was written in another language.
 */
function sentencesOf(locale: Locale): readonly string[] {
  const others = new Set(LOCALES.filter((each) => each !== locale).flatMap((each) => texts(wordsIn(each))))
  const { card: _, ...own } = wordsIn(locale)
  return texts(own).filter((text) => text.length > 24 && !/[{}<>"'’\\&]/.test(text) && !others.has(text))
}

/** Keeps what the page and its scripts say, from now on. */
function heard(page: Page): { readonly languages: () => Promise<readonly Locale[]> } {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (!/javascript|html|x-component/.test(response.headers()['content-type'] ?? '')) return
    // A body that its page has left is no longer there.
    bodies.push(response.text().catch(() => ''))
  })
  const languages = async () => {
    const all = (await Promise.all(bodies)).join('\n')
    return LOCALES.filter((locale) => sentencesOf(locale).some((sentence) => all.includes(sentence)))
  }
  return { languages }
}

for (const language of LOCALES) {
  test(`a board’s page in ${language} brings the words of no other language`, async ({ meet }) => {
    const mika = await meet('Mika', { language, isNewHere: true })
    const words = heard(mika.page)
    await BoardPage.create(mika)
    await mika.page.waitForLoadState('networkidle')
    expect(sentencesOf(language).length).toBeGreaterThan(300)
    expect(await words.languages()).toEqual([language])
  })
}

test('the plan of a session has the words of every language, which are fetched for it', async ({ meet }) => {
  const mika = await meet('Mika', { isNewHere: true })
  const words = heard(mika.page)
  const board = await BoardPage.create(mika)
  await mika.page.getByRole('button', { name: 'Session', exact: true }).click()
  await mika.page.getByRole('button', { name: 'Plan a session' }).click()
  await expect.poll(words.languages).toEqual(LOCALES)
  type Step = { readonly titleIn?: Readonly<Record<string, string>> }
  type Planned = { readonly sessions: readonly { readonly steps: readonly Step[] }[] }
  const planned = () => callApi<Planned>(mika, 'GET', `/api/boards/${board.id}/sessions`)
  await expect
    .poll(async () => (await planned()).sessions[0]?.steps[0]?.titleIn?.de)
    .toBe(wordsIn('de').session.script.write.title)
})

test('a page that can’t reach the server keeps its language and says so, and changes it later', async ({
  meet,
  watch,
}) => {
  const mika = await meet('Mika', { isNewHere: true })
  const { page, context } = mika
  const board = await BoardPage.create(mika)
  const choose = async (language: string) => {
    await page.getByTitle('You: ').click()
    await page
      .getByRole('menuitemradio', { name: language })
      .or(page.getByRole('menuitemcheckbox', { name: language }))
      .click()
  }
  watch.serverMayBeAway = true
  await cutOff(mika)
  await choose('日本語')
  await expect(page.getByText('The page keeps its language.')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('application')).toBeVisible()
  await context.setOffline(false)
  await board.expectState('saved')
  await choose('日本語')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  // Beside the words in its middle.
  await page.getByRole('application').click({ button: 'right', position: { x: 40, y: 200 } })
  await expect(page.getByRole('menuitem', { name: '貼り付け' })).toBeVisible()
})
