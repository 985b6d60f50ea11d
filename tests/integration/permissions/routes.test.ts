// The route-and-role matrix: every route, called by every actor, does what the one table in lib/domain/people/role says
// of the permission that the route declares. Only the API runs here, no page and nothing of Next: the handler itself
// refuses (SYNC-SPEC S19).

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '@/lib/domain/people/role'
import { outcomeOfAnswer, prepareCall, readPermissions, routeOf, SharedPlaces } from './calls'
import { expectedOutcome } from './expected-outcome'
import { ROUTES_BY_PERMISSION } from './routes-by-permission'
import { SAMPLE_CALLS } from './sample-calls'
import { CASES, ENDING_CALLS, OTHER_ANSWERS } from './samples/answers'
import { type Actor, World } from './world'

let world: World
let places: SharedPlaces
let permissions: ReadonlyMap<string, Permission>
beforeAll(async () => {
  world = await World.start()
  places = new SharedPlaces(world)
  permissions = await readPermissions(world)
})
afterAll(() => world.stop())

/** Makes the sample call of a route as an actor: `allowed`, or the code of the refusal. */
async function outcomeOf(route: string, actor: Actor, expected: string): Promise<string> {
  const place = places.placeFor(route, actor, expected)
  const { method, path, body, headers } = await prepareCall(world, route, actor, place)
  return outcomeOfAnswer(await actor.caller.call(method, path, body, headers))
}

describe('S11, S17, S19: every route, called by everybody, does what the table of permissions says', () => {
  it('knows how to call every route, and no others', () => {
    const called = Object.keys(SAMPLE_CALLS)
    expect(called.filter((name) => name === routeOf(name)).sort()).toEqual([...permissions.keys()].sort())
    expect(called.filter((name) => name !== routeOf(name)).sort()).toEqual(Object.keys(CASES).sort())
  })

  it('names for every route the permission that it should', () => {
    const found = [...permissions].map(([route, permission]) => `${permission}: ${route}`)
    const expected = Object.entries(ROUTES_BY_PERMISSION).flatMap(([permission, routes]) =>
      routes.map((route) => `${permission}: ${route}`),
    )
    expect(found.sort()).toEqual(expected.sort())
  })

  it.each(Object.keys(SAMPLE_CALLS))('%s', async (route) => {
    const permission = CASES[route] ?? permissions.get(route)
    if (permission === undefined) throw new Error(`There is no route ${route}`)
    const calls = world.actors.map(async (actor) => {
      const expected = OTHER_ANSWERS[route]?.answers[actor.name] ?? expectedOutcome(permission, actor)
      const caller = ENDING_CALLS.has(route) ? await world.like(actor) : actor
      return { name: actor.name, expected, actual: await outcomeOf(route, caller, expected) }
    })
    const outcomes = await Promise.all(calls)
    const what = (which: 'expected' | 'actual') => Object.fromEntries(outcomes.map((each) => [each.name, each[which]]))
    expect(what('actual')).toEqual(what('expected'))
  })

  it('has left everybody where they stood on the places that calls share', async () => {
    const standings = await Promise.all(places.all.map((place) => place.standings()))
    expect(standings.map(({ found }) => found)).toEqual(standings.map(({ given }) => given))
  })
})
