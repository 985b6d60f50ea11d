// The walk of docs/WEEK.md: what a team does on the example board between two workshops, on a server that sends mail.

import type { Page } from '@playwright/test'
import { MailServer, readMail } from '../../tests/support/mail-server'
import { picture, ready, region, Studio, select } from './studio.mjs'

const JONAS = { name: 'Jonas Weber', email: 'jonas.weber@example.org', password: 'cable harbour winter' }
/** Mail goes out two minutes after what it tells. */
const MAIL_TIMEOUT_MS = 240_000

export async function takeWeek(): Promise<void> {
  const mailbox = new MailServer()
  const SMTP_URL = await mailbox.start()
  const studio = await Studio.open((url) => ({ APP_URL: url, SMTP_URL, SMTP_FROM: 'board@example.org' }))
  try {
    await goThroughWeek(studio, mailbox)
  } finally {
    await studio.close()
    await mailbox.stop()
  }
}

async function goThroughWeek(studio: Studio, mailbox: MailServer): Promise<void> {
  const mika = await studio.person('Mika Lindqvist')
  const { id } = await studio.ask<{ id: string }>(mika, '/api/boards', { example: true })
  const { url: invite } = await studio.ask<{ url: string }>(mika, `/api/boards/${id}/invites`, { role: 'editor' })
  const board = `/boards/${id}`
  const jonas = await signUp(studio, mailbox)
  await join(studio, jonas, invite)
  const misaki = await studio.person('佐藤 美咲')
  await join(studio, misaki, invite)
  await leaveAfterLook(misaki, board)

  // Monday: a question on a card.
  await mika.goto(board)
  await ready(mika)
  await select(mika, 'R-003')
  await mika.keyboard.press('Shift+C')
  await mika.keyboard.type('Is this still so after the talks in spring? @Jon')
  await mika.getByRole('option', { name: JONAS.name }).waitFor()
  await mika.keyboard.press('Enter')
  await mika.keyboard.type('you were there.')
  await picture(mika, 'week-1-comment')
  await mika.keyboard.press('Control+Enter')
  await mika.locator('.thread-pin').first().waitFor()

  // Tuesday: what waits, in the inbox and two minutes later in the mail.
  await jonas.goto('/')
  await jonas
    .getByRole('banner')
    .getByRole('button', { name: /^Inbox, 1 new/ })
    .click()
  await jonas.getByRole('dialog', { name: 'Inbox' }).getByRole('link').first().waitFor()
  await picture(jonas, 'week-2-inbox')
  await takeMail(studio, await mailTo(mailbox, JONAS.email, 'text/html'))
  await jonas.getByRole('dialog', { name: 'Inbox' }).getByRole('link').first().click()
  await ready(jonas)
  await region(jonas, 'Comments')
    .getByRole('textbox', { name: /^Reply on R-003/ })
    .fill('It has grown: two more rules were announced.')
  await region(jonas, 'Comments').getByRole('button', { name: 'Reply', exact: true }).click()
  await jonas.locator('.thread-pin').filter({ hasText: '2' }).waitFor()

  // Wednesday: scores follow, and cards have owners and dates.
  const { cards } = await studio.read<{ cards: readonly { id: string; ref: string }[] }>(mika, `/api${board}/cards`)
  const idOf = (ref: string) => cards.find((each) => each.ref === ref)?.id ?? ''
  const { id: jonasId } = await studio.read<{ id: string }>(jonas, '/api/me')
  const change = (ref: string, body: object) => studio.ask(mika, `/api${board}/cards/${idOf(ref)}`, body, 'PATCH')
  await change('R-003', { fields: { likelihoodCurrent: 5 }, ownerId: jonasId })
  await change('REC-002', { fields: { due: inDays(5) }, ownerId: jonasId })
  await change('REC-004', { fields: { due: inDays(-1) }, ownerId: jonasId })
  await change('REC-005', { fields: { lifecycle: 'planned' } })
  await studio.ask(mika, `/api${board}/cards`, { kind: 'risk', title: 'Allies answer with controls of their own' })

  // Thursday: somebody comes back and reads what has changed.
  await misaki.goto(board)
  await ready(misaki)
  const news = misaki.getByRole('region', { name: 'What is new on the board' })
  await news.getByRole('button', { name: 'Show', exact: true }).click()
  await region(misaki, 'Changes since your last visit').getByRole('button', { name: /R-003/ }).waitFor()
  // Cards that the view doesn't reach have theirs, too.
  await misaki.getByTestId('news-sign').filter({ visible: true }).first().waitFor()
  await picture(misaki, 'week-4-since')

  // Friday: one's own cards on all boards. Owners are noted when the board has fallen quiet.
  await jonas.goto('/my-cards')
  await jonas.getByRole('link', { name: /R-003/ }).waitFor({ timeout: 60_000 })
  await picture(jonas, 'week-5-my-cards')
}

async function signUp(studio: Studio, mailbox: MailServer): Promise<Page> {
  const page = await studio.stranger()
  await page.goto('/sign-up')
  await page.getByLabel('Your name', { exact: true }).fill(JONAS.name)
  await page.getByLabel('E-mail', { exact: true }).fill(JONAS.email)
  await page.getByLabel('Password', { exact: true }).fill(JONAS.password)
  await page.getByRole('button', { name: 'Create account', exact: true }).click()
  const text = await mailTo(mailbox, JONAS.email, 'text/plain')
  await page.goto(/http:\S+\/verify-email#\S+/.exec(text)?.[0] ?? '')
  await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor()
  return page
}

async function join(studio: Studio, page: Page, invite: string): Promise<void> {
  await studio.ask(page, '/api/join', { token: new URL(invite).hash.slice(1) })
}

/** Resolves when the server has noted what the person saw. */
async function leaveAfterLook(page: Page, board: string): Promise<void> {
  await page.goto(board)
  await ready(page)
  await page.goto('/')
  for (;;) {
    const answer = await page.request.get(`/api${board}/news`)
    if (((await answer.json()) as { since: string | null }).since !== null) return
    await page.waitForTimeout(200)
  }
}

/** Resolves to a part of the first mail that has it, once it has come. */
async function mailTo(mailbox: MailServer, address: string, type: string): Promise<string> {
  const until = Date.now() + MAIL_TIMEOUT_MS
  while (Date.now() < until) {
    const mails = mailbox.mails.filter(({ to }) => to.includes(address)).map(readMail)
    const part = mails.map(({ parts }) => parts.get(type)).find((found) => found !== undefined)
    if (part !== undefined) return part
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`No mail with ${type} came to ${address}.`)
}

/** The mail as a mail program shows it. */
async function takeMail(studio: Studio, html: string): Promise<void> {
  const page = await studio.stranger()
  await page.setViewportSize({ width: 720, height: 380 })
  await page.setContent(html)
  await picture(page, 'week-3-mail')
  await page.close()
}

/** A day as the API has it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
