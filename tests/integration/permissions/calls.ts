// The API's own list of routes, and the sample call of each as a request.

import type { Permission } from '@/lib/domain/people/role'
import { AUTH_ROUTES } from '@/server/api/accounts/auth'
import type { Answer } from '../../support/api-server'
import { isPermission } from './expected-outcome'
import { Place } from './place'
import { SAMPLE_CALLS } from './sample-calls'
import { SPOILING_CALLS } from './samples/answers'
import type { Actor, World } from './world'

interface Document {
  readonly paths: Record<string, Record<string, { readonly 'x-permission'?: string }>>
}

/** A request that is ready to be sent. */
export interface PreparedCall {
  readonly method: string
  readonly path: string
  readonly body?: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** `METHOD /path` -> the permission it declares; of the API's own routes and of the sign-in library's. */
export async function readPermissions(world: World): Promise<ReadonlyMap<string, Permission>> {
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

/** The route without the name of the sample call's case. */
export function routeOf(name: string): string {
  return name.replace(/ \(.*\)$/, '')
}

/** Places that calls share: all calls with one sample share one, since they need the same things there. */
export class SharedPlaces {
  readonly #world: World
  readonly #places = new Map<string, Map<unknown, Place>>()

  constructor(world: World) {
    this.#world = world
  }

  get all(): readonly Place[] {
    return [...this.#places.values()].flatMap((places) => [...places.values()])
  }

  /** Undefined if the call, with this outcome, leaves its place in a state that the next one can't use. */
  placeFor(route: string, actor: Actor, outcome: string): Place | undefined {
    if (outcome === 'allowed' && SPOILING_CALLS.has(route)) return undefined
    const isInWorkspace = actor.workspaceRole !== undefined
    const key = isInWorkspace ? 'in a workspace' : 'in none'
    const places = this.#places.get(key) ?? new Map<unknown, Place>()
    this.#places.set(key, places)
    const place = places.get(SAMPLE_CALLS[route]) ?? new Place(this.#world, isInWorkspace)
    places.set(SAMPLE_CALLS[route], place)
    return place
  }
}

/** The sample call of a route for an actor: its subject exists, in a place of its own unless one is given. */
export async function prepareCall(world: World, route: string, actor: Actor, place?: Place): Promise<PreparedCall> {
  const make = SAMPLE_CALLS[route]
  if (!make) throw new Error(`sample-calls.ts has no call for ${route}`)
  const { params = {}, query = '', body, headers = {} } = await make(world.scene(actor, place))
  const [method = '', path = ''] = routeOf(route).split(' ')
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`sample-calls.ts does not fill {${name}} of ${route}`)
    return encodeURIComponent(value)
  })
  return { method, path: `${filled}${query}`, body, headers }
}

/** `allowed`, or the code of the refusal. */
export function outcomeOfAnswer({ status, body }: Answer<{ code?: string }>): string {
  if (status < 400) return 'allowed'
  return body.code ?? `status ${status}`
}
