// How a route of the API is declared: as the library's, and with who may use it. The compiler asks for the permission,
// /api/openapi.json tells it, and the route-and-role matrix (tests/integration/permissions) tries it.

import { createRoute as createLibraryRoute, type RouteConfig } from '@hono/zod-openapi'
import type { Permission } from '@/lib/domain/role'

/** A route whose `x-permission` is a row of the table in lib/domain/role; its handler must ask policy for that row. */
export function createRoute<
  const Path extends string,
  Route extends Omit<RouteConfig, 'path'> & { readonly path: Path; readonly 'x-permission': Permission },
>(route: Route) {
  return createLibraryRoute<Path, Route>(route)
}
