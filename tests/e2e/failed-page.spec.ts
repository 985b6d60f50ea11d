// A page that the server could not draw says so, with a reference that the server's log has, and comes back by one press
// once the server can draw it again.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from './support/fixtures'
import { test } from './support/server-with'

test('a page that failed on the server names its line in the log, and comes by “Try again” once it works', async ({
  meet,
  serverWith,
  watch,
}) => {
  const server = await serverWith({ LOG_LEVEL: 'error' })
  const rename = (from: string, to: string) => {
    const db = new Database(join(server.dataDir, 'foreboard.sqlite'))
    db.exec(`ALTER TABLE "${from}" RENAME TO "${to}"`)
    db.close()
  }
  const { page } = await meet('Mika', { baseURL: server.url })
  rename('Template', 'Hidden')
  await page.goto('/templates')
  await expect(page.getByRole('heading', { name: 'This page stopped working' })).toBeVisible()
  const words = await page.locator('main').textContent()
  const [, reference = ''] = /Reference in the server’s log: (\d+)/.exec(words ?? '') ?? []
  expect(reference).not.toBe('')
  await expect.poll(() => server.output).toContain(`"digest":"${reference}"`)

  rename('Hidden', 'Template')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'This page stopped working' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Templates' })).toBeVisible()
  // The browser tells of the failure, as it should.
  watch.faults.splice(0, watch.faults.length)
})
