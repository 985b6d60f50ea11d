// Text that nobody typed follows the reader: a Japanese participant of an English facilitator's session reads its steps
// and votes in Japanese, and the facilitator's own text as written. And the start page leads into a session by its
// code.

import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { planOfScript } from '@/lib/domain/session/script'
import type { Session } from '@/lib/domain/session/session'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

const MATRIX = TEMPLATE_LIBRARY.find(({ slug }) => slug === 'risk-matrix')

test('a participant comes by a code from the start page and reads the script in their language', async ({ meet }) => {
  if (!MATRIX) throw new Error('there is no risk matrix')
  const mika = await meet('Mika')
  const aoi = await meet('Aoi', {
    language: 'ja',
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  })
  const board = await BoardPage.create(mika)
  const path = `/api/boards/${board.id}`
  await callApi(mika, 'POST', `${path}/cards`, { kind: 'risk', title: 'Ports close' })
  const { id, steps } = await callApi<Session>(mika, 'POST', `${path}/sessions`, {
    title: MATRIX.title.en,
    titleIn: MATRIX.title,
    steps: planOfScript(MATRIX.script, 'en'),
  })
  const change = (what: object) => callApi<Session>(mika, 'POST', `${path}/sessions/${id}/changes`, what)
  await change({ type: 'change-step', stepId: steps[0]?.id, fields: { ask: 'How long is long?' } })
  const { joinCode } = await change({ type: 'start' })

  const { page } = aoi
  await page.goto('/')
  const field = page.getByRole('textbox', { name: 'コードを入力' })
  await field.fill('ABC')
  await page.getByRole('button', { name: 'セッションに参加' }).click()
  await expect(page.getByText('コードは ABC-DEF のような6文字の英数字です。')).toBeVisible()
  await field.fill(joinCode ?? '')
  await field.press('Enter')
  await page.getByRole('textbox', { name: '名前' }).fill('Aoi')
  await page.getByRole('button', { name: '参加する' }).click()
  await page.waitForURL(/\/take-part$/)
  await expect(page.getByRole('heading', { name: MATRIX.script[0]?.title.ja ?? '' })).toBeVisible()
  await expect(page.getByText('How long is long?')).toBeVisible()

  await callApi(mika, 'POST', `${path}/rounds`, { activity: PLAIN_ACTIVITIES.vote })
  await expect(page.getByRole('heading', { name: '特に重要なのはどれですか', level: 1 })).toBeVisible()
  await expect(mika.page.getByText('Which matter most?').first()).toBeVisible()
})
