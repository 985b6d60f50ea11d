// A page for the next test is as new: nothing of the previous test is left in the browser.

import { expect, test } from './support/fixtures'
import { WarmPages } from './support/warm-pages'

test('a page that was given back comes again without cookies, storage and history', async ({ browser, server }) => {
  const pages = new WarmPages(browser, server.url, () => Promise.resolve(undefined))
  const first = await pages.take({})
  await first.context.addCookies([{ name: 'mark', value: '1', url: server.url }])
  await first.page.goto('/sign-in')
  await first.page.goto('/sign-up')
  await first.page.evaluate(async () => {
    localStorage.setItem('mark', '1')
    sessionStorage.setItem('mark', '1')
    window.name = 'mark'
    await new Promise((resolve) => {
      indexedDB.open('mark').onsuccess = resolve
    })
  })
  await pages.giveBack(first.page, false)

  const second = await pages.take({})
  expect(second.page).toBe(first.page)
  await second.page.goto('/sign-in')
  const found = await second.page.evaluate(async () => ({
    cookies: document.cookie,
    kept: [localStorage.getItem('mark'), sessionStorage.getItem('mark'), window.name],
    databases: (await indexedDB.databases()).length,
    pagesBefore: history.length - 1,
  }))
  expect(found).toEqual({ cookies: '', kept: [null, null, ''], databases: 0, pagesBefore: 1 })

  await second.page.setViewportSize({ width: 800, height: 600 })
  await pages.giveBack(second.page, false)
  const third = await pages.take({})
  expect(third.page).not.toBe(first.page)

  third.page.on('console', () => undefined)
  await pages.giveBack(third.page, false)
  const fourth = await pages.take({})
  expect(fourth.page).not.toBe(third.page)

  await fourth.page.keyboard.down('Shift')
  await pages.giveBack(fourth.page, false)
  const fifth = await pages.take({})
  expect(fifth.page).not.toBe(fourth.page)

  await pages.giveBack(fifth.page, true)
  const sixth = await pages.take({})
  expect(sixth.page, 'after a test that failed').not.toBe(fifth.page)
  await pages.close()
})
