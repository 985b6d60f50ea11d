// People with accounts of their own, and links into workspaces, for tests about later things.

import { expect, type Page } from '@playwright/test'
import type { Person } from './fixtures'

let count = 0

/** Makes an account for the person on the server at that address, and signs their browser in. */
export async function signUp({ name, context }: Person, origin: string): Promise<void> {
  count += 1
  const answer = await context.request.post('/api/auth/sign-up/email', {
    headers: { origin },
    data: { name, email: `member-${process.pid}-${count}@example.org`, password: 'a long enough password 9' },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Makes a link for that role on the members page of one's own workspace; resolves to its address. */
export async function makeWorkspaceInvite(page: Page, role: 'member' | 'viewer'): Promise<string> {
  await page.getByRole('combobox', { name: 'Link for' }).selectOption(role)
  const made = page.waitForResponse((each) => each.url().endsWith('/invites') && each.request().method() === 'POST')
  await page.getByRole('button', { name: 'Make link' }).click()
  const { url } = (await (await made).json()) as { url: string }
  return url
}
