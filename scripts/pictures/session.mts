// A running session: the facilitator's screen when ratings have been shown, and before it the phone of somebody who
// rates a card.

import type { Page } from '@playwright/test'
import type { Round, ScoreBallot } from '../../lib/domain/session/round'
import { PLAIN_STEP, type Session } from '../../lib/domain/session/session'
import { httpCaller } from '../../tests/support/caller'
import { picture, ready, type Studio } from './studio.mjs'

const STEP = {
  ...PLAIN_STEP,
  title: 'Score the risks',
  ask: 'How likely is it, and how bad would it be? Answer for yourself.',
  minutes: 20,
  rights: 'comment',
  activity: { kind: 'score', cardKind: 'risk', isAnonymous: true },
}
/** The ratings of each person for the first risk, the second and so on, in turn: likelihood and impact. */
const RATERS = [
  '43 54 23 34 44 22',
  '42 55 22 35 43 21',
  '54 54 33 25 44 32',
  '33 45 21 34 33 22',
  '44 54 13 44 54 11',
].map((given) => given.split(' '))

export async function takeSession(studio: Studio): Promise<void> {
  const host = await studio.person('Mika Lindqvist')
  const { id } = await studio.ask<{ id: string }>(host, '/api/boards', { example: true })
  const sessions = `/api/boards/${id}/sessions`
  const planned = await studio.ask<Session>(host, sessions, { title: 'Keeping an edge', steps: [STEP] })
  const { joinCode } = await studio.ask<Session>(host, `${sessions}/${planned.id}/changes`, { type: 'start' })
  await host.goto(`/boards/${id}`)
  await ready(host)

  const phone = await studio.stranger({ screen: 'phone' })
  await phone.goto(`/join#${joinCode}`)
  await phone.getByRole('textbox', { name: 'Your name' }).fill('Jonas Weber')
  await phone.getByRole('button', { name: 'Join' }).click()
  await rateFirst(phone)
  await picture(phone, 'session-phone')

  for (const given of RATERS) await rate(studio.url, joinCode ?? '', id, given)
  // It stands in the bar, and in the panel.
  await host.getByRole('button', { name: 'Close and show the result' }).last().click()
  await host.getByRole('dialog').getByRole('button', { name: 'Close and show the result' }).click()
  await host.getByRole('button', { name: 'Agree on a value' }).first().waitFor()
  await host.getByRole('button', { name: 'Result of the rating' }).waitFor()
  await picture(host, 'session')
}

async function rateFirst(page: Page): Promise<void> {
  for (const field of ['likelihoodCurrent', 'impactCurrent']) {
    await page.locator(`[data-rating-field="${field}"] label`).nth(3).click()
  }
  await page.getByText('Saved. You can change it until this is closed.').waitFor()
}

async function rate(url: string, token: string, boardId: string, given: readonly string[]): Promise<void> {
  const joined = await httpCaller(url).call('POST', '/api/join', { token })
  const person = httpCaller(url, decodeURIComponent(joined.headers.get('set-auth-token') ?? ''))
  const rounds = `/api/boards/${boardId}/rounds`
  const [round] = (await person.call<{ rounds: readonly Round[] }>('GET', rounds)).body.rounds
  const ballot = Object.fromEntries(
    (round?.cardIds ?? []).map((cardId, i) => {
      const [likelihoodCurrent = 3, impactCurrent = 3] = [...(given[i % given.length] ?? '')].map(Number)
      return [cardId, { likelihoodCurrent, impactCurrent }]
    }),
  ) as ScoreBallot
  await person.call('PUT', `${rounds}/${round?.id}/ballot`, { ballot })
}
