// How a route of the API is declared: as the library's, and with who may use it. The compiler asks for the permission,
// /api/openapi.json tells it, Routes asks policy for it, and the route-and-role matrix (tests/integration/permissions)
// tries it.

import { createRoute as createLibraryRoute, type RouteConfig, z } from '@hono/zod-openapi'
import type { Action, Permission, WorkspaceAction } from '@/lib/domain/people/role'

/** The permissions that a route may name by what its path is about. */
type PermissionAt<Path extends string> = Path extends `${string}{boardId}${string}`
  ? Action | 'public'
  : Path extends `${string}{workspaceId}${string}`
    ? WorkspaceAction
    : Permission

/** A route whose `x-permission` is a row of the table in lib/domain/people/role. */
export type DeclaredRoute = RouteConfig & { readonly 'x-permission': Permission }

/** Declares a route. `x-permission` is what Routes lets people in by, before the route's handler sees a request. */
export function createRoute<
  const Path extends string,
  Route extends Omit<RouteConfig, 'path'> & { readonly path: Path; readonly 'x-permission': Permission },
>(route: Route & { readonly 'x-permission': PermissionAt<Route['path']> }) {
  const operationId = operationOf(route.method, route.path)
  return createLibraryRoute<Path, Route>({ operationId, ...withStrictQuery(route) })
}

/**
 * Refuses parameters that a query doesn't name: a misspelt filter would answer with everything. Public addresses may
 * carry more, because sites that show them add to them.
 */
function withStrictQuery<R extends Pick<DeclaredRoute, 'request' | 'x-permission'>>(route: R): R {
  const query = route.request?.query
  if (route['x-permission'] === 'public' || !(query instanceof z.ZodObject)) return route
  return { ...route, request: { ...route.request, query: query.strict() } }
}

/** The name under which generated clients have the route: `getApiBoardsByBoardId` without its `Api`. */
function operationOf(method: string, path: string): string {
  const words = path
    .replace(/^\/api\//, '/')
    .split(/[/.-]/)
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('{') ? `by-${word.slice(1, -1)}` : word))
    .flatMap((word) => word.split('-'))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return method + words.join('')
}
