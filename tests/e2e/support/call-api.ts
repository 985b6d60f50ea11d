// Calls of the API with a page's own cookies, for what a test needs but isn't about.

import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

/** The server can't save yet, and asks for another try. A machine that does much at once has such moments. */
const BUSY = 503

/** Resolves to the answer's JSON. Tries again while the server is busy; fails the test if it refuses. */
export async function callApi<T = unknown>(
  { page, url = new URL(page.url()).origin }: { readonly page: Page; readonly url?: string },
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  data?: unknown,
): Promise<T> {
  // What is made is made once, however often it is asked for.
  const headers = { origin: url, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) }
  const ask = () => page.request.fetch(`${url}${path}`, { method, headers, ...(data !== undefined && { data }) })
  let answer = await ask()
  await expect
    .poll(async () => {
      if (answer.status() === BUSY) answer = await ask()
      return answer.status()
    })
    .not.toBe(BUSY)
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}
