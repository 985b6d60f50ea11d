// Calls of the API with a page's own cookies, for what a test needs but isn't about.

import { expect, type Page } from '@playwright/test'

/** Resolves to the answer's JSON. Fails the test if the server refuses. */
export async function callApi<T = unknown>(
  { page, url = new URL(page.url()).origin }: { readonly page: Page; readonly url?: string },
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  data?: unknown,
): Promise<T> {
  const answer = await page.request.fetch(`${url}${path}`, {
    method,
    headers: { origin: url },
    ...(data !== undefined && { data }),
  })
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}
