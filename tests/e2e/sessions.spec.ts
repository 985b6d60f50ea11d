// A session on two screens: planned from a template's script, edited, run; the other person sees each step, its
// remaining time, and may do what it allows.

import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

const SCRIPT = TEMPLATE_LIBRARY.find(({ title }) => title.en === 'Pre-mortem')?.script ?? []
const title = SCRIPT[1]?.title.en ?? ''

const bar = (page: Page) => page.getByRole('region', { name: 'Running session' })

async function openSessions(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Session', exact: true }).click()
}

/** Seconds on a timer such as 4:05. */
async function secondsLeft(page: Page): Promise<number> {
  const [minutes = 0, seconds = 0] = ((await bar(page).getByRole('timer').textContent()) ?? '').split(':').map(Number)
  return minutes * 60 + seconds
}

/** The page's next report of an exported file, accepted by the server. */
async function exportTold(page: Page): Promise<unknown> {
  const answer = await page.waitForResponse((each) => each.url().endsWith('/exports'))
  expect(answer.status()).toBe(204)
  return answer.request().postDataJSON()
}

test('a step that is about Coverage leads there, and the next one back', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await openSessions(mika.page)
  const panel = mika.page.getByRole('region', { name: 'Sessions' })
  await panel.getByLabel('Script').selectOption('Risk-recommendation traceability')
  await panel.getByRole('button', { name: 'Plan a session' }).click()
  // The step says where it is: another may be planned there, too.
  await panel.getByRole('listitem').nth(1).getByRole('button').first().click()
  await expect(panel.getByLabel('Where')).toHaveValue('traceability')
  await panel.getByRole('button', { name: 'Start for everybody' }).click()
  const next = bar(mika.page).getByRole('button', { name: 'Next step' })
  const section = ({ page }: BoardPage) =>
    page.getByRole('tablist', { name: 'Coverage' }).getByRole('tab', { selected: true })

  await next.click()
  await expect(bar(ben.page)).toContainText('Step 2')
  await expect(section(ben)).toBeHidden()
  const open = bar(ben.page).getByRole('button', { name: 'Open traceability' })
  await open.click()
  await expect(section(ben)).toHaveText('Traceability')
  await expect(open).toBeHidden()

  await next.click()
  for (const each of [mika, ben]) await expect(section(each)).toHaveText('Gaps')
  await next.click()
  for (const each of [mika, ben]) {
    await expect(bar(each.page)).toContainText('Step 4')
    await expect(section(each)).toBeHidden()
  }
})

test('a facilitator runs a session from a script, and the others may do what each step says', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await openSessions(mika.page)
  const panel = mika.page.getByRole('region', { name: 'Sessions' })
  await panel.getByLabel('Script').selectOption('Pre-mortem')
  await panel.getByRole('button', { name: 'Plan a session' }).click()
  const steps = panel.getByRole('listitem')
  const count = SCRIPT.length
  await expect(steps).toHaveCount(count)

  // The keyboard moves the second step to the front, and people may only look while it is current.
  const second = steps.nth(1).getByRole('button').first()
  await second.focus()
  await mika.page.keyboard.press('Alt+ArrowUp')
  await expect(steps.first()).toContainText(title)
  await steps.first().getByRole('button').first().click()
  await panel.getByLabel('People may').selectOption('Look only')
  await panel.getByLabel('Minutes').fill('7')
  await panel.getByLabel('Minutes').press('Tab')
  await expect(steps.first()).toContainText('7 min')
  await panel.getByRole('button', { name: 'Start for everybody' }).click()

  for (const { page } of [mika, ben]) {
    await expect(bar(page)).toContainText(title)
    await expect(bar(page)).toContainText(`Step 1 of ${count}`)
  }
  await expect(async () => {
    const [hers, his] = await Promise.all([secondsLeft(mika.page), secondsLeft(ben.page)])
    expect(hers).toBeGreaterThan(6 * 60)
    expect(Math.abs(hers - his)).toBeLessThanOrEqual(1)
  }).toPass({ timeout: 20_000 })
  // He reads what he can do, instead of what he may not.
  const task = ben.page.getByText('Write your cards here. The board is locked while people write.')
  await expect(task).toBeVisible()
  await expect(ben.page.getByText('You can look at this board, not change it.')).toHaveCount(0)
  await expect(ben.tool('Risk')).toHaveCount(0)
  await mika.writeCard('Risk', 'Only hers for now', await mika.canvasSpot())
  await expect(ben.card('R-001')).toBeVisible()

  await bar(mika.page).getByRole('button', { name: 'Pause the timer' }).click()
  await expect(bar(ben.page)).toContainText('Paused')
  await bar(mika.page).getByRole('button', { name: 'Next step' }).click()
  await expect(bar(ben.page)).toContainText(`Step 2 of ${count}`)
  await expect(ben.tool('Risk')).toBeVisible()
  // The rights that the step removed are back: nobody has changed his role, and no message claims so.
  await expect(task).toBeHidden()
  await expect(ben.page.getByText('Your role is now')).toHaveCount(0)
  await ben.page.reload()
  await ben.ready()
  await expect(bar(ben.page)).toContainText(`Step 2 of ${count}`)
  await ben.writeCard('Risk', 'His', await ben.canvasSpot(0, 150))
  await expect(mika.card('R-002')).toBeVisible()

  await bar(mika.page).getByRole('button', { name: 'End session…' }).click()
  await mika.page.getByRole('dialog').getByRole('button', { name: 'End for everybody' }).click()
  for (const { page } of [mika, ben]) await expect(bar(page)).toBeHidden()
  // The link to the minutes stays where the bar was, and beside the session.
  const ended = mika.page.getByRole('region', { name: 'Session that has ended' })
  await expect(ended.getByRole('button', { name: 'Read the minutes' })).toBeVisible()
  // The others read them as well.
  await ben.page.getByRole('button', { name: 'Read the minutes' }).click()
  await expect(ben.page.getByRole('dialog', { name: /^Minutes: / })).toContainText('R-002 His')
  // The first step had replaced the panel of sessions: people wrote there.
  await openSessions(mika.page)
  await expect(panel.getByRole('listitem').getByRole('button', { name: 'Minutes', exact: true })).toBeVisible()
  await panel.getByRole('button', { name: /Pre-mortem/ }).click()
  await expect(panel).toContainText('What was done')
  await expect(panel.getByRole('row')).toHaveCount(2)

  await mika.page.getByRole('button', { name: 'Read the minutes' }).last().click()
  const minutes = mika.page.getByRole('dialog', { name: /^Minutes: / })
  await expect(minutes.getByRole('row', { name: /R-001 Only hers for now Risk – Visitor/ })).toBeVisible()
  await expect(minutes.getByRole('row', { name: /R-002 His.*Ben/ })).toBeVisible()
  const saveAs = async (format: string) => {
    await minutes.getByRole('button', { name: 'Save as…' }).click()
    await mika.page.getByRole('menuitem', { name: format, exact: true }).click()
  }
  // The page reports the export in either format, for the audit log.
  for (const format of ['md', 'json']) {
    const download = mika.page.waitForEvent('download')
    const told = exportTold(mika.page)
    await saveAs(format === 'md' ? 'Markdown' : 'JSON')
    expect((await download).suggestedFilename()).toMatch(new RegExp(` - Minutes - \\d{4}-\\d\\d-\\d\\d\\.${format}$`))
    expect(await told).toEqual({ format, part: 'minutes' })
  }
  const forWord = mika.page.waitForEvent('download')
  await saveAs('Word')
  const saved = await forWord
  expect(saved.suggestedFilename()).toMatch(/ - Minutes - \d{4}-\d\d-\d\d\.docx$/)
  expect((await mammoth.convertToHtml({ path: await saved.path() })).value).toContain('R-002 His')
  const asPdf = mika.page.waitForEvent('download')
  await saveAs('PDF')
  expect((await asPdf).suggestedFilename()).toMatch(/ - Minutes - \d{4}-\d\d-\d\d\.pdf$/)
  const printing = exportTold(mika.page)
  await mika.page.evaluate(() => {
    window.print = () => Object.assign(window, { onPaper: document.querySelector('.print-minutes')?.textContent })
  })
  await minutes.getByRole('button', { name: 'Print…' }).click()
  expect(await printing).toEqual({ format: 'pdf', part: 'minutes' })
  await expect.poll(() => mika.page.evaluate(() => Reflect.get(window, 'onPaper') as unknown)).toContain('R-002 His')
  await expect(mika.page.locator('.print-minutes')).toHaveCount(0)
  // The browser's own print command gives the same pages.
  await mika.page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(mika.page.locator('.print-minutes')).toContainText('R-002 His')
  await mika.page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(mika.page.locator('.print-minutes')).toHaveCount(0)
  const told = exportTold(mika.page)
  await mika.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await minutes.getByRole('button', { name: 'Copy as Markdown' }).click()
  expect(await told).toEqual({ format: 'md', part: 'minutes' })
  await expect.poll(() => mika.page.evaluate(() => navigator.clipboard.readText())).toContain('R-002 His')
})

test('keys alone lead into the sessions, to one of them, and by Escape back out to the canvas', async ({ meet }) => {
  const { page } = await BoardPage.create(await meet('Mika'))
  await page.getByRole('banner').getByRole('button', { name: 'Session', exact: true }).press('Enter')
  const panel = page.getByRole('region', { name: 'Sessions' })
  const plan = panel.getByRole('button', { name: 'Plan a session' })
  await plan.press('Enter')
  await expect(panel.getByRole('button', { name: 'All sessions' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(plan).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('application')).toBeFocused()
})
