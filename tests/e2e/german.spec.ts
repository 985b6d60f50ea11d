// A language that was added without code is whole: a walk through the app in German finds no English word, written or
// spoken, and no key of a message.

import type { Page } from '@playwright/test'
import { wordsIn } from '@/lib/i18n/all-languages'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

type Tree = { readonly [key: string]: string | Tree }

function texts(tree: Tree): string[] {
  return Object.values(tree).flatMap((each) => (typeof each === 'string' ? [each] : texts(each)))
}

const GERMAN = new Set(texts(wordsIn('de')))
/** Texts of the interface that are whole without a value, and that German says in other words. */
const ENGLISH = texts(wordsIn('en')).filter((text) => !/[{<]/.test(text) && !GERMAN.has(text))
/** Words that German doesn't have. */
const ENGLISH_WORDS = /\b(?:the|of|and|your|with|is|are|this|that|not|from|nothing|everything)\b/
/** A key stands where a message is missing, such as `board.keys.title`. */
const KEY = /^[a-z]\w*(?:\.[\w-]+)+$/
/** Names, and what other people say in their own language. */
const NAMES = /tldraw|Competing With China|Carnegie|National Risk Register|Community Directive|Standard Webhooks/

/** What a page shows and what screen readers say, each once. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style, noscript')) continue
      found.add((node.textContent ?? '').trim())
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        found.add(element.getAttribute(name)?.trim() ?? '')
    }
    found.delete('')
    return [...found]
  })
}

async function expectGerman(page: Page, place: string): Promise<void> {
  const all = (await said(page)).filter((text) => !NAMES.test(text))
  expect(all.length, place).toBeGreaterThan(10)
  const english = all.filter((text) => ENGLISH.includes(text) || ENGLISH_WORDS.test(text) || KEY.test(text))
  expect.soft(english, place).toEqual([])
}

test('a walk through the app in German finds no English word', async ({ meet }) => {
  const person = await meet('Mika', { language: 'de', viewport: { width: 1440, height: 900 } })
  const { page } = person
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Neues Board' })).toBeVisible()
  await expectGerman(page, 'list of boards')
  await page.goto('/templates')
  await expect(page.getByRole('heading', { name: 'Zukunftsrad' })).toBeVisible()
  await expectGerman(page, 'templates')

  await page.goto('/')
  await page.getByRole('button', { name: /Das Beispiel/ }).click()
  await page.waitForURL(/\/boards\//)
  const board = new BoardPage(page)
  await board.ready()
  await expect(page.getByText('Zwei Welten technischer Normen').first()).toBeAttached()
  await expectGerman(page, 'board')
  const boardUrl = page.url()
  for (const dialog of ['Exportieren', 'Teilen']) {
    await page.getByRole('button', { name: dialog, exact: true }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectGerman(page, dialog)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('button', { name: 'Mehr', exact: true }).first().click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectGerman(page, 'menu')
  await page.keyboard.press('Escape')
  for (const view of ['register', 'coverage', 'outline']) {
    await page.goto(`${boardUrl}/${view}`)
    await expect(page.getByText('Erste Daten, verschlossene Märkte').first()).toBeAttached()
    await expectGerman(page, view)
  }
})
