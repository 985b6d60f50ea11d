// The route-and-role matrix: every route, called by everybody, does what the one table in lib/domain/role says of the
// permission that the route names. Nothing but the API runs here, no page and nothing of Next: what refuses is the
// handler itself (SYNC-SPEC S19).

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '@/lib/domain/role'
import { outcomeOfAnswer, prepareCall, readPermissions, routeOf } from './calls'
import { expectedOutcome } from './expected-outcome'
import { SAMPLE_CALLS } from './sample-calls'
import { CASES, ENDING_CALLS, OTHER_ANSWERS } from './samples/answers'
import { type Actor, World } from './world'

let world: World
let permissions: ReadonlyMap<string, Permission>
beforeAll(async () => {
  world = await World.start()
  permissions = await readPermissions(world)
})
afterAll(() => world.stop())

/** Makes the sample call of a route as somebody: `allowed`, or the code of the refusal. */
async function outcomeOf(route: string, actor: Actor): Promise<string> {
  const { method, path, body, headers } = await prepareCall(world, route, actor)
  return outcomeOfAnswer(await actor.caller.call(method, path, body, headers))
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
