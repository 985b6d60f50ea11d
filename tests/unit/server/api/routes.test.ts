// A route's handler runs for everybody the route's own permission admits, and for nobody else. What the compiler
// refuses is written as expected errors: if one of them stops being an error, the type check fails.

import { OpenAPIHono, z } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/domain/errors'
import type { Role } from '@/lib/domain/people/role'
import type { ApiEnvironment } from '@/server/api/routing/environment'
import { createRoute } from '@/server/api/routing/route'
import { Routes } from '@/server/api/routing/routes'
import { boardParams } from '@/server/api/routing/schemas'
import { type Person, toPerson } from '@/server/auth/identity'
import type { BoardAccess } from '@/server/policies/board-policy'
import type { ServiceContext } from '@/server/services/context'

const read = createRoute({
  method: 'get',
  path: '/boards/{boardId}',
  'x-permission': 'read-board',
  request: { params: boardParams },
  responses: { 204: { description: 'Read' } },
})
const edit = createRoute({ ...read, method: 'put', 'x-permission': 'edit-board' })
const account = createRoute({
  method: 'get',
  path: '/account',
  'x-permission': 'account',
  responses: { 204: { description: 'Fine' } },
})
const open = createRoute({
  method: 'get',
  path: '/open',
  'x-permission': 'public',
  responses: { 204: { description: 'Fine' } },
})
const byBody = createRoute({
  method: 'post',
  path: '/copies',
  'x-permission': 'read-board',
  request: { body: { content: { 'application/json': { schema: z.object({ boardId: z.string() }) } } } },
  responses: { 204: { description: 'Copied' } },
})

/** Calls a small API as a person who has `role` on every board. Returns the status, or the code of the refusal. */
async function call(method: string, path: string, { role, person }: { role?: Role; person: Person | null }) {
  const app = new OpenAPIHono<ApiEnvironment>()
  app.use(async (c, next) => {
    c.set('person', person)
    await next()
  })
  app.onError((error, c) => c.text(error instanceof AppError ? error.code : 'broken'))
  const findFor = (id: string) =>
    Promise.resolve(role ? { board: { id, deletedAt: null }, role, standing: role } : null)
  const routes = new Routes(app, { boards: { findFor }, workspaces: {} } as unknown as ServiceContext)
  const ran: unknown[] = []
  for (const route of [read, edit] as const) {
    routes.add(route, (c, access) => {
      ran.push([access.board.id, access.role])
      return c.body(null, 204)
    })
  }
  routes.add(account, (c, somebody) => {
    ran.push(somebody.id)
    return c.body(null, 204)
  })
  routes.add(open, (c, nothing) => {
    ran.push(nothing)
    return c.body(null, 204)
  })
  const answer = await app.request(path, { method })
  return { outcome: answer.status === 204 ? 'allowed' : await answer.text(), ran }
}

const ada = toPerson({ id: 'ada', name: 'Ada' })
const visitor = toPerson({ id: 'vi', name: 'Vi', isAnonymous: true })

describe('S19: a handler runs for those whom the permission of its route lets in', () => {
  it('with the board of the path and the role there', async () => {
    expect(await call('GET', '/boards/b1', { role: 'viewer', person: ada })).toEqual({
      outcome: 'allowed',
      ran: [['b1', 'viewer']],
    })
    expect(await call('PUT', '/boards/b1', { role: 'editor', person: ada })).toMatchObject({ outcome: 'allowed' })
  })

  it('and not at all for the others', async () => {
    const refused = [
      await call('PUT', '/boards/b1', { role: 'viewer', person: ada }),
      await call('GET', '/boards/b1', { person: ada }),
      await call('GET', '/boards/b1', { role: 'owner', person: null }),
      await call('GET', '/account', { person: visitor }),
    ]
    expect(refused.map(({ outcome }) => outcome)).toEqual(['forbidden', 'not-found', 'not-signed-in', 'forbidden'])
    expect(refused.flatMap(({ ran }) => ran)).toEqual([])
  })

  it('with the person where it is about the server, and with nothing where it is public', async () => {
    expect((await call('GET', '/account', { person: ada })).ran).toEqual(['ada'])
    expect((await call('GET', '/open', { person: null })).ran).toEqual([undefined])
  })
})

it('the compiler refuses a route or a handler that would get round its permission', () => {
  const refused = (routes: Routes, taken: (access: BoardAccess) => void, known: BoardAccess) => {
    // @ts-expect-error A route about a board may not ask for less than something on that board.
    createRoute({ ...read, 'x-permission': 'signed-in' })
    // @ts-expect-error A route says who may use it.
    createRoute({ method: 'get', path: '/nobody', responses: { 204: { description: 'Fine' } } })
    // @ts-expect-error The path names no board to enter: such a route says how it finds one (addBehind).
    routes.add(byBody, (c) => c.body(null, 204))
    // @ts-expect-error Nobody is on a board by being signed in.
    routes.add(account, (c, somebody) => c.text(somebody.role))
    // @ts-expect-error Only policy makes access: it can't be put together.
    taken({ person: known.person, board: known.board, role: 'owner', standing: 'owner' })
  }
  // The expected errors are the test: this function is never called.
  expect(refused).toBeInstanceOf(Function)
})
