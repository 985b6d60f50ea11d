// The pages' content security policy (SYNC-SPEC S30): on every page, with a nonce of its own, and enforced by the
// browser.

import { join } from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import Database from 'better-sqlite3'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'
import { test as ownServerTest } from './support/own-server'

/** The policy of SYNC-SPEC S30. */
function policyOf(nonce: string, host: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    `connect-src 'self' blob: ws://${host} wss://${host}`,
    "worker-src 'self' blob:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function nonceOf(answer: APIResponse): string {
  return /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? ''
}

/** Requests a page and checks its policy, and that its scripts have its nonce. Returns the nonce. */
async function expectPolicy(request: APIRequestContext, url: string, headers: Record<string, string> = {}) {
  const answer = await request.get(url, { headers })
  const nonce = nonceOf(answer)
  expect(nonce, `${url} has a nonce`).toMatch(/^[\w+/]{22}==$/)
  expect(answer.headers()['content-security-policy']).toBe(policyOf(nonce, new URL(answer.url()).host))
  expect(answer.headers()['cache-control'], `${url} is not kept with its nonce`).toContain('no-store')
  const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length, `${url} has scripts`).toBeGreaterThan(0)
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
  return nonce
}

test('S30: every page has the policy, and a nonce of its own on each of its scripts', async ({ meet }) => {
  const person = await meet('Mika')
  const { request } = person.page
  const board = await BoardPage.create(person)
  const invite = await board.invite('viewer')
  const pages = ['/', '/', `/boards/${board.id}`, '/boards/none', invite, '/join/none', '/nowhere', '/nowhere.html']
  const nonces: string[] = []
  for (const url of pages) nonces.push(await expectPolicy(request, url))
  expect(new Set(nonces).size, 'different nonces').toBe(pages.length)
})

test('S30: who asks for a page chooses neither its nonce nor its policy', async ({ meet }) => {
  const { page } = await meet('Mika')
  const chosen = 'Y2hvc2VuY2hvc2VuY2hvcw=='
  for (const header of ['content-security-policy', 'content-security-policy-report-only']) {
    const nonce = await expectPolicy(page.request, '/', {
      [header]: `script-src 'nonce-${chosen}'`,
      'x-nonce': chosen,
    })
    expect(nonce).not.toBe(chosen)
  }
})

test('S30: answers that aren’t pages may do nothing, and files that never change are cached', async ({ meet }) => {
  const { page } = await meet('Mika')
  await page.goto('/')
  const script = await page.locator('script[src]').first().getAttribute('src')
  const asset = await page.request.get(script ?? '')
  expect(asset.headers()).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringMatching(/^default-src 'none'/),
  })
  for (const url of ['/api/templates', '/api/none', '/healthz']) {
    const answer = await page.request.get(url)
    expect(answer.headers()).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(answer.headers()).not.toHaveProperty('x-powered-by')
    // Over http, as on a local network, there is no HTTPS to enforce.
    expect(answer.headers()).not.toHaveProperty('strict-transport-security')
  }
})

test('S30: markup that gets onto a page runs no script', async ({ meet, watch }) => {
  const { page } = await meet('Mika')
  await page.goto('/')
  await page.evaluate(() => {
    const place = document.createElement('div')
    place.innerHTML = '<img src="/none" onerror="document.title=1"><a href="javascript:document.title=2">x</a>'
    document.body.append(place)
    const written = document.createElement('iframe')
    written.srcdoc = '<script>parent.document.title = 3</script>'
    const framed = document.createElement('iframe')
    framed.src = '/healthz'
    place.append(written, framed)
    place.querySelector('a')?.click()
  })
  const stopped = () => watch.faults.filter((fault) => /violates the following|policy violation/.test(fault)).join('\n')
  for (const what of ['script-src-attr', 'script-src-elem', 'JavaScript URL', 'about:srcdoc', 'frame-src']) {
    await expect.poll(stopped).toContain(what)
  }
  // The picture itself may be asked for.
  await expect.poll(() => watch.faults.join('\n')).toContain('status of 404')
  await expect(page).toHaveTitle('Foreboard')
  watch.faults.length = 0
})

ownServerTest('S30: the page of a failure has the policy, too', async ({ meet, ownServer, watch }) => {
  const mika = await meet('Mika', { baseURL: ownServer.url })
  const { page } = mika
  await BoardPage.create(mika)
  await page.goto('/')
  const database = new Database(join(ownServer.dataDir, 'foreboard.sqlite'))
  database.exec('ALTER TABLE Template RENAME TO Elsewhere')
  database.close()
  await expectPolicy(page.request, '/')
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  const expected = /status of 500|React error #441|favicon/
  watch.faults.splice(0, watch.faults.length, ...watch.faults.filter((fault) => !expected.test(fault)))
})
