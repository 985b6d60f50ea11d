// The route-and-role matrix: every route, called by everybody, does what the one table in lib/domain/role says of the
// permission that the route names. Nothing but the API runs here, no page and nothing of Next: what refuses is the
// handler itself (SYNC-SPEC S19).

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '@/lib/domain/role'
import { AUTH_ROUTES } from '@/server/api/auth'
import { expectedOutcome, isPermission } from './expected-outcome'
import { CASES, ENDING_CALLS, OTHER_ANSWERS, SAMPLE_CALLS } from './sample-calls'
import { type Actor, World } from './world'

interface Document {
  readonly paths: Record<string, Record<string, { readonly 'x-permission'?: string }>>
}

let world: World
let permissions: ReadonlyMap<string, Permission>
beforeAll(async () => {
  world = await World.start()
  permissions = await readPermissions()
})
afterAll(() => world.stop())

/** `METHOD /path` -> the permission that it names; of the API's own routes and of the sign-in library's. */
async function readPermissions(): Promise<ReadonlyMap<string, Permission>> {
  const { body } = await world.server.caller().call<Document>('GET', '/api/openapi.json')
  const routes = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]): [string, Permission] => {
      const permission = route['x-permission']
      if (!isPermission(permission)) throw new Error(`${method} ${path} names no permission`)
      return [`${method.toUpperCase()} ${path}`, permission]
    }),
  )
  const auth = Object.entries(AUTH_ROUTES).map(([route, permission]): [string, Permission] => [
    route.replace(' ', ' /api/auth'),
    permission,
  ])
  return new Map([...routes, ...auth])
}

/** Without the case that a sample call is of. */
function routeOf(name: string): string {
  return name.replace(/ \(.*\)$/, '')
}

/** Makes the sample call of a route as somebody: `allowed`, or the code of the refusal. */
async function outcomeOf(route: string, actor: Actor): Promise<string> {
  const make = SAMPLE_CALLS[route]
  if (!make) throw new Error(`sample-calls.ts has no call for ${route}`)
  const { params = {}, query = '', body, headers = {} } = await make(world.scene(actor))
  const [method = '', path = ''] = routeOf(route).split(' ')
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`sample-calls.ts does not fill {${name}} of ${route}`)
    return encodeURIComponent(value)
  })
  const answer = await actor.caller.call<{ code?: string; detail?: string }>(method, `${filled}${query}`, body, headers)
  if (answer.status < 400) return 'allowed'
  return answer.body.code ?? `status ${answer.status}`
}

describe('S11, S17, S19: every route, called by everybody, does what the table of permissions says', () => {
  it('knows how to call every route, and no others', () => {
    const called = Object.keys(SAMPLE_CALLS)
    expect(called.filter((name) => name === routeOf(name)).sort()).toEqual([...permissions.keys()].sort())
    expect(called.filter((name) => name !== routeOf(name)).sort()).toEqual(Object.keys(CASES).sort())
  })

  it.each(Object.keys(SAMPLE_CALLS))('%s', async (route) => {
    const permission = CASES[route] ?? permissions.get(route)
    if (permission === undefined) throw new Error(`There is no route ${route}`)
    const expected: Record<string, string> = {}
    const actual: Record<string, string> = {}
    for (const actor of world.actors) {
      expected[actor.name] = OTHER_ANSWERS[route]?.answers[actor.name] ?? expectedOutcome(permission, actor)
      actual[actor.name] = await outcomeOf(route, ENDING_CALLS.has(route) ? await world.like(actor) : actor)
    }
    expect(actual).toEqual(expected)
  })
})
