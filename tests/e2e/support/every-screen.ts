// The way through every page, view, panel and dialog of a board, and through the screens of a session, for tests that look at
// each of them in the same way.

import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { BoardPage } from './board-page'
import { callApi } from './call-api'
import type { Person, PersonOptions } from './fixtures'
import { startSession } from './start-session'

/** Looks at the screen that is in front; the name says which one it is. */
export type Visit = (name: string) => Promise<void>

const PAGES = [
  '/',
  '/templates',
  '/my-cards',
  '/shared',
  '/trash',
  '/account',
  '/offline',
  '/join',
  '/sign-up',
  '/reset-password',
]

/** What the palette opens, by the words of its item: files of messages and keys in them. */
const OPENED = {
  Export: ['board', 'export'],
  Share: ['board', 'share'],
  Criteria: ['criteria', 'title'],
  Versions: ['versions', 'title'],
  Activity: ['news', 'activity.title'],
  Sessions: ['session', 'menu'],
  Keyboard: ['board', 'keys.title'],
  'A list as cards': ['canvas', 'list.item'],
  Import: ['import', 'item'],
  'What one hears of the board': ['inbox', 'follow.item'],
  'As a template': ['templates', 'save.item'],
  Publish: ['embed', 'dialog.item'],
} as const

/** What is seen of each view once it is drawn. */
const VIEWS = { '': 'application', '/register': 'grid', '/coverage': 'heading', '/outline': 'heading' } as const

/** Visits every page, every view of a board, its palette, and every panel and dialog that the palette opens. */
export async function visitScreens(
  person: Person,
  language: NonNullable<PersonOptions['language']>,
  visit: Visit,
): Promise<void> {
  const { page } = person
  const id = await boardOf(person)
  for (const path of PAGES) {
    await page.goto(path)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await visit(path)
  }
  for (const [view, role] of Object.entries(VIEWS)) {
    await page.goto(`/boards/${id}${view}`)
    await new BoardPage(page).expectState('saved')
    await expect(page.getByRole('main').getByRole(role).first()).toBeVisible()
    await visit(`board${view}`)
  }
  await page.goto(`/boards/${id}`)
  await new BoardPage(page).ready()
  const palette = page.getByRole('dialog', { name: wordOf(language, 'palette', 'title') })
  const openPalette = async () => {
    await page.keyboard.press('Control+k')
    await expect(palette.getByRole('combobox')).toBeFocused()
  }
  await openPalette()
  await visit('palette')
  await page.keyboard.type('§')
  await expect(palette.getByRole('status')).toContainText('§')
  await visit('palette without a hit')
  await page.keyboard.press('Escape')
  for (const [name, [file, key]] of Object.entries(OPENED)) {
    const before = await headings(page)
    await openPalette()
    await page.keyboard.type(wordOf(language, file, key))
    // The list before anything was typed has options as well.
    await expect(palette.getByRole('option').first()).toContainText(wordOf(language, file, key))
    await page.keyboard.press('Enter')
    await expect(palette).toBeHidden()
    await expect.poll(() => headings(page), `${name} is open`).not.toEqual(before)
    await visit(name)
    await page.keyboard.press('Escape')
  }
}

/** Visits board, phone page and projector in a step, in a vote and in a rating, before and after their results are shown. */
export async function visitSession(person: Person, visit: Visit): Promise<void> {
  const { page } = person
  const id = await boardOf(person)
  const screens = async (name: string) => {
    for (const path of ['', '/take-part', '/projector']) {
      await page.goto(`/boards/${id}${path}`)
      await expect(page.getByRole('main')).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await visit(`${name}${path}`)
    }
  }
  await startSession(person, id)
  await screens('step')
  for (const kind of ['vote', 'score'] as const) {
    const activity = PLAIN_ACTIVITIES[kind]
    const round = await callApi<Round>(person, 'POST', `/api/boards/${id}/rounds`, { title: 'Together', activity })
    await screens(kind)
    if (kind === 'score') {
      await page.goto(`/boards/${id}/outline`)
      await expect(page.getByRole('main').getByRole('list').first()).toBeVisible()
      await visit('the outline while all rate')
    }
    await callApi(person, 'POST', `/api/boards/${id}/rounds/${round.id}/show`)
    await screens(`${kind} shown`)
  }
}

const headings = (page: Page): Promise<string[]> => page.locator('h1, h2, h3').allTextContents()

/** A board with a matrix, a brief, scored and linked cards. */
async function boardOf(person: Person): Promise<string> {
  await BoardPage.create(person)
  const { id } = await callApi<{ id: string }>(person, 'POST', '/api/boards', { example: true })
  return id
}

/** The words that an item has in a language: a file of messages, and the way to one of its texts. */
function wordOf(language: string, file: string, path: string): string {
  const messages: unknown = JSON.parse(readFileSync(`messages/${language}/${file}.json`, 'utf8'))
  const found = path.split('.').reduce((part, key) => (part as Record<string, unknown>)[key], messages)
  if (typeof found !== 'string') throw new Error(`messages/${language}/${file}.json has no ${path}`)
  return found.replace('…', '')
}
