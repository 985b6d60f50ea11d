// The board in one hand: a running session in two rows, for the facilitator and for participants, with the rest one
// touch away; messages cover no tool; and nothing is wider than the window.

import type { Page } from '@playwright/test'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { faultsOfBar } from './support/bar-faults'
import { BoardPage } from './support/board-page'
import { expect, type Person, test } from './support/fixtures'
import { startSession } from './support/start-session'

const PHONE = { hasTouch: true, isMobile: true, deviceScaleFactor: 2, viewport: { width: 360, height: 740 } }
const SIZES = [
  { width: 360, height: 740 },
  { width: 390, height: 844 },
  { width: 430, height: 932 },
] as const
/** The size of a target for a thumb. */
const THUMB_PX = 44
/** Two rows, of which the upper one has a few lines of a long question, and the space around them. */
const MOST_BAR_PX = 165

const LONG = {
  title: '各班の資料を読み合わせて、リスクを書き出す',
  ask: 'まだ挙がっていないリスクと、その前提になっている思い込みを三つずつ書いてください。'.repeat(4),
  activity: PLAIN_ACTIVITIES.vote,
}

const WORDS = {
  en: {
    more: 'More for this session',
    hand: 'Raise your hand',
    done: 'I’m done',
    next: 'Next',
    without: 'Go on anyway',
  },
  ja: {
    more: 'セッションのその他の操作',
    hand: '手を挙げる',
    done: '終わりました',
    next: '次へ',
    without: '公開せずに進む',
  },
} as const

const barOf = (page: Page) => page.locator('section').filter({ has: page.getByRole('timer') })

/** Names of buttons and links in the page whose text is cut off, or that reach out of the window. */
function cutOffIn(place: Element): string[] {
  return [...place.querySelectorAll('button, a')].flatMap((part) => {
    const { left, right } = part.getBoundingClientRect()
    const isCut = !part.querySelector('.truncate') && part.scrollWidth > part.clientWidth
    return isCut || left < 0 || right > window.innerWidth ? [part.textContent || (part.ariaLabel ?? '?')] : []
  })
}

async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.locator('aside')).toHaveCount(0)
}

for (const language of ['en', 'ja'] as const) {
  test(`on a phone a session’s bar takes two rows, and the rest is one touch away: ${language}`, async ({ meet }) => {
    const words = WORDS[language]
    const anna = await meet('Anna', PHONE)
    const board = await BoardPage.create(anna)
    await board.writeCard('Risk', 'Chips', await board.canvasSpot())
    const link = await board.invite('editor')
    await anna.context.addCookies([{ name: 'locale', value: language, url: anna.url }])
    const mika = await BoardPage.open(anna, board.id)
    await startSession(anna, mika.id, LONG)
    const ben = await BoardPage.join(await meet('Benedikta von Hohenstein', { ...PHONE, language }), link)
    for (const { page } of [mika, ben]) {
      // The vote comes up by itself.
      await expect(page.locator('aside').getByRole('spinbutton').first()).toBeVisible()
      await closeSheet(page)
    }
    await barOf(ben.page).getByRole('button', { name: words.hand }).tap()
    await expect(barOf(mika.page).getByRole('button', { name: /^1/ })).toBeVisible()
    for (const { page } of [mika, ben]) {
      const bar = barOf(page)
      for (const size of SIZES) {
        await page.setViewportSize(size)
        await expect.poll(() => bar.evaluate(faultsOfBar, THUMB_PX), `${size.width} px`).toEqual([])
        await expect.poll(() => bar.evaluate(cutOffIn)).toEqual([])
        await expect.poll(async () => (await bar.boundingBox())?.height).toBeLessThanOrEqual(MOST_BAR_PX)
        await expect(bar.getByText(LONG.ask)).toBeInViewport()
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBeLessThanOrEqual(size.width)
        await bar.getByRole('button', { name: words.more }).tap()
        const more = page.getByRole('dialog', { name: words.more })
        await expect(more).toBeInViewport({ ratio: 1 })
        await expect.poll(() => more.evaluate(cutOffIn)).toEqual([])
        // It opens with an animation.
        await expect.poll(() => more.evaluate(lowestTarget)).toBeGreaterThanOrEqual(THUMB_PX)
        await page.keyboard.press('Escape')
        await expect(more).toHaveCount(0)
      }
    }
    await expect(barOf(ben.page).getByRole('button', { name: words.done })).toBeVisible()
    await barOf(mika.page).getByRole('button', { name: words.next }).tap()
    // The vote is still open.
    await mika.page.getByRole('button', { name: words.without }).tap()
    await expect(ben.page.getByText('Next', { exact: true }).first()).toBeVisible()
  })
}

/** The height of the lowest button or link, in pixels. */
function lowestTarget(place: Element): number {
  return Math.min(...[...place.querySelectorAll('button, a')].map((part) => part.getBoundingClientRect().height))
}

async function openMore({ page }: { page: Page }) {
  await barOf(page).getByRole('button', { name: WORDS.en.more }).tap()
  return page.getByRole('dialog', { name: WORDS.en.more })
}

test('on a phone the facilitator has all of a session’s controls, and others have their marks', async ({ meet }) => {
  const anna = await meet('Anna', PHONE)
  const mika = await BoardPage.create(anna)
  const ben = await BoardPage.join(await meet('Ben', PHONE), await mika.invite('editor'))
  await startSession(anna, mika.id)
  const ofBen = await openMore(ben)
  await expect(ofBen.getByText('0 of 1 participants done')).toBeVisible()
  await ofBen.getByRole('button', { name: 'Applause' }).tap()
  await expect(ofBen).toHaveCount(0)
  await barOf(ben.page).getByRole('button', { name: 'I’m done' }).tap()
  await barOf(ben.page).getByRole('button', { name: 'Raise your hand' }).tap()

  await barOf(mika.page).getByRole('button', { name: /^1/ }).tap()
  await mika.page.getByRole('button', { name: 'Lower Ben’s hand' }).tap()
  await expect(barOf(ben.page).getByRole('button', { name: 'Raise your hand' })).toBeVisible()
  await mika.page.keyboard.press('Escape')
  const more = await openMore(mika)
  await expect(more.getByText('1 of 1 participants done', { exact: true })).toBeVisible()
  await more.getByRole('button', { name: 'Pause the timer' }).tap()
  await expect(barOf(mika.page).getByText('Paused')).toBeVisible()
  await expect.poll(() => barOf(mika.page).evaluate(faultsOfBar, THUMB_PX)).toEqual([])
  await more.getByRole('button', { name: '+1 min' }).tap()
  await expect(barOf(mika.page).getByRole('timer')).toHaveText(/^(9|10):/)
  await more.getByRole('button', { name: 'Invite people' }).tap()
  await expect(mika.page.getByText(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/)).toBeInViewport()
  await mika.page.getByRole('button', { name: 'Show large' }).tap()
  const sign = mika.page.getByRole('dialog', { name: 'Workshop' })
  await expect(sign).toBeVisible()
  // The sign hides the page behind it from assistive technology, not from the eye.
  await expect(mika.page.getByRole('dialog', { name: WORDS.en.more, includeHidden: true })).toHaveCount(0)
  await sign.getByRole('button', { name: 'Close' }).tap()
  await openMore(mika)
  await more.getByRole('button', { name: 'Everybody…' }).tap()
  await mika.page.getByRole('menuitem', { name: 'Bring everybody to me' }).tap()
  await expect(more).toHaveCount(0)
  await expect(ben.page.getByRole('button', { name: 'Step out' })).toBeVisible()
  await openMore(mika)
  await more.getByRole('button', { name: 'End session…' }).tap()
  await mika.page.getByRole('button', { name: 'End for everybody' }).tap()
  for (const { page } of [mika, ben]) await expect(barOf(page)).toHaveCount(0)
})

test('the sign that is shown large from a wide bar stays when the window becomes a phone’s', async ({ meet }) => {
  const anna = await meet('Anna')
  const mika = await BoardPage.create(anna)
  await startSession(anna, mika.id)
  await barOf(mika.page).getByRole('button', { name: 'Invite people' }).click()
  await mika.page.getByRole('button', { name: 'Show large' }).click()
  const sign = mika.page.getByRole('dialog', { name: 'Workshop' })
  await expect(sign.getByText(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/)).toBeInViewport()
  await mika.page.setViewportSize(PHONE.viewport)
  // This is behind the sign, where assistive technology doesn't look.
  await expect(mika.page.getByRole('button', { name: WORDS.en.more, includeHidden: true })).toHaveCount(1)
  await expect(sign.getByText(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/)).toBeInViewport()
})

/** Names of buttons in it whose middle is covered. */
function coveredIn(place: Element): string[] {
  return [...place.querySelectorAll('button:enabled')].flatMap((button) => {
    const { x, y, width, height } = button.getBoundingClientRect()
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return width === 0 || (top && button.contains(top)) ? [] : [button.textContent || (button.ariaLabel ?? '?')]
  })
}

async function expectFree(page: Page): Promise<void> {
  for (const place of [barOf(page), page.getByTestId('canvas-toolbar')]) {
    await expect.poll(() => place.evaluate(coveredIn)).toEqual([])
  }
}

/** The messages that reach out of the window. */
function outside(messages: Element[]): (string | null)[] {
  return messages
    .filter((message) => {
      const { left, right, top, bottom } = message.getBoundingClientRect()
      return left < 0 || top < 0 || right > window.innerWidth || bottom > window.innerHeight
    })
    .map(({ textContent }) => textContent)
}

async function expectInWindow({ page }: Person): Promise<void> {
  // A message slides in from the window's edge.
  await expect.poll(() => page.locator('[data-sonner-toast]').evaluateAll(outside)).toEqual([])
}

test('messages on a phone lie over neither the session’s bar nor a tool', async ({ meet }) => {
  const anna = await meet('Anna', PHONE)
  const mika = await BoardPage.create(anna)
  await mika.writeCard('Risk', 'Chips run short', await mika.canvasSpot())
  await startSession(anna, mika.id)
  await expect(barOf(mika.page)).toBeVisible()
  await mika.page.keyboard.press('Control+s')
  await expect(mika.page.getByText('The board saves itself.')).toBeVisible()
  await expectInWindow(anna)
  await expectFree(mika.page)

  const spot = await mika.middleOf(mika.card('R-001'))
  // A mouse is used: for a touch tldraw tries to cancel an event in React's passive listener, which the browser reports
  // as an error.
  await mika.page.mouse.click(spot.x, spot.y)
  await mika.page.getByRole('button', { name: 'Inspector' }).tap()
  await mika.inspector.getByRole('button', { name: 'More', exact: true }).tap()
  await mika.page.getByRole('menuitem', { name: /^Delete/ }).tap()
  await expect(mika.cards).toHaveCount(0)
  const menu = mika.page.getByRole('banner').getByRole('button', { name: 'More', exact: true })
  await menu.tap()
  await mika.page.getByRole('menuitem', { name: 'Undo' }).tap()
  await expect(mika.cards).toHaveCount(1)
  await menu.tap()
  await mika.page.getByRole('menuitem', { name: 'Redo' }).tap()
  await expect(mika.cards).toHaveCount(0)
})
