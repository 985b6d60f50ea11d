// The route-and-role matrix of API tokens: each scope, for a person who may do everything on a board and for an admin.
// A token never allows more than its person may do, more than its scope says, or an extension of itself.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '@/lib/domain/people/role'
import { TOKEN_SCOPES, type TokenScope } from '@/lib/domain/people/token-scope'
import type { Caller } from '../../support/api-server'
import { outcomeOfAnswer, prepareCall, readPermissions, routeOf, SharedPlaces } from './calls'
import { expectedOutcome } from './expected-outcome'
import { SAMPLE_CALLS } from './sample-calls'
import { CASES, ENDING_CALLS, OTHER_ANSWERS } from './samples/answers'
import { type Actor, World } from './world'

/** Calls that a person makes only with a session. */
const SESSION_CALLS: ReadonlySet<string> = new Set([
  'DELETE /api/me',
  'GET /api/me/data',
  'GET /api/me/sessions',
  'DELETE /api/me/sessions',
  'DELETE /api/me/sessions/{sessionId}',
  'GET /api/me/tokens',
  'POST /api/me/tokens',
  'DELETE /api/me/tokens/{tokenId}',
])

/** The library's own routes accept no tokens: they concern sessions. */
const ROUTES = Object.keys(SAMPLE_CALLS).filter((route) => !route.includes(' /api/auth/'))

let world: World
let places: SharedPlaces
let permissions: ReadonlyMap<string, Permission>
beforeAll(async () => {
  world = await World.start()
  places = new SharedPlaces(world)
  permissions = await readPermissions(world)
})
afterAll(() => world.stop())

/** Somebody with a token. */
interface Holder {
  readonly actor: Actor
  readonly token: Caller
}

const holders = new Map<string, Promise<Holder>>()

/** The same holder again, except for calls that end their own credential, unless they are refused. */
function holderFor(route: string, name: string, scope: TokenScope, outcome: string): Promise<Holder> {
  if (ENDING_CALLS.has(route) && outcome === 'allowed') return newHolder(name, scope)
  const key = `${name}, ${scope}`
  const holder = holders.get(key) ?? newHolder(name, scope)
  holders.set(key, holder)
  return holder
}

async function newHolder(name: string, scope: TokenScope): Promise<Holder> {
  const actor = await world.like(actorOf(name))
  return { actor, token: await makeToken(actor, scope) }
}

function actorOf(name: string): Actor {
  const actor = world.actors.find((each) => each.name === name)
  if (!actor) throw new Error(`There is no ${name}`)
  return actor
}

async function makeToken({ caller }: Actor, scope: TokenScope): Promise<Caller> {
  const { status, body } = await caller.call<{ token: string }>('POST', '/api/me/tokens', { name: 'A script', scope })
  expect(status).toBe(201)
  return world.server.caller(body.token)
}

/** It reads no credential, and so no scope: only its address counts. */
const WITHOUT_CREDENTIALS = 'POST /unsubscribe/{token}'

function expected(route: string, permission: Permission, actor: Actor, scope: TokenScope): string {
  if (SESSION_CALLS.has(route)) return 'forbidden'
  if (scope === 'read' && !route.startsWith('GET ') && route !== WITHOUT_CREDENTIALS) return 'forbidden'
  const own = expectedOutcome(permission, scope === 'admin' ? actor : { ...actor, standing: 'account' })
  // Without the scope of an admin, the admins' routes answer as they do to others.
  if (permission === 'admin' && own !== 'allowed') return own
  return OTHER_ANSWERS[route]?.answers[actor.name] ?? own
}

describe('S11, S19: every route, called with an API token of each scope', () => {
  it.each(ROUTES)('%s', async (route) => {
    const permission = CASES[route] ?? permissions.get(routeOf(route))
    if (permission === undefined) throw new Error(`There is no route ${route}`)
    const wanted: Record<string, string> = {}
    const actual: Record<string, string> = {}
    for (const name of ['owner', 'admin']) {
      // Only admins can make tokens with the rights of admins.
      for (const scope of name === 'admin' ? TOKEN_SCOPES : (['read', 'write'] as const)) {
        const key = `${name}, ${scope}`
        const outcome = expected(route, permission, actorOf(name), scope)
        wanted[key] = outcome
        const { actor, token } = await holderFor(route, name, scope, outcome)
        const place = places.placeFor(route, actor, outcome)
        const { method, path, body, headers } = await prepareCall(world, route, actor, place)
        actual[key] = outcomeOfAnswer(await token.call(method, path, body, headers))
      }
    }
    expect(actual).toEqual(wanted)
  })

  it('changes no password', async () => {
    const actor = await world.like(actorOf('owner'))
    const token = await makeToken(actor, 'write')
    const { method, path, body } = await prepareCall(world, 'POST /api/auth/change-password', actor)
    expect(outcomeOfAnswer(await token.call(method, path, body))).toBe('forbidden')
  })
})
