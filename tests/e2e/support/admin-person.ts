// A server that has an admin from the start, and the admin's actions on it.

import type { ServerProcess } from '../../support/server-process'
import { AccountPages } from './account-pages'
import { expect, type Person } from './fixtures'

export const ADMIN = { email: 'ada@example.org', password: 'correct horse battery' }
/** Settings of such a server. */
export const WITH_ADMIN = { ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password }

export async function adminOf(
  server: ServerProcess,
  meet: (name: string, options: { baseURL: string }) => Promise<Person>,
) {
  const admin = await meet('Ada', { baseURL: server.url })
  await new AccountPages(admin).signIn(ADMIN)
  return admin
}

export async function disable(admin: Person, server: ServerProcess, id: string): Promise<void> {
  const answer = await admin.page.request.patch(`/api/admin/users/${id}`, {
    data: { disabled: true },
    headers: { origin: server.url },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}
