// Answers requests that no route takes: 404 for a path without a route, and 405 with the methods that there are for one
// whose routes have others (RFC 9110, section 15.5.6).

import { AppError } from '@/lib/domain/errors'
import type { Api } from './environment'
import { problemResponse } from './problem'

/** Returns the handler for an app whose routes are all added before the first request. */
export function refuseUnknownRoutes(app: Api): (method: string, path: string) => Response {
  // Made at the first such request, and kept: there are some two hundred routes.
  let known: readonly { readonly method: string; readonly pattern: RegExp }[] | undefined
  return (method, path) => {
    known ??= routesOf(app)
    const methods = known.flatMap((route) => (route.pattern.test(path) ? [route.method] : []))
    if (methods.length === 0) {
      return problemResponse(new AppError('not-found', 'There is no such route. GET /api/openapi.json lists all.'))
    }
    return methodNotAllowed(method, methods)
  }
}

/** Makes the answer to a method that an address doesn't take, with those that it takes. */
export function methodNotAllowed(method: string, methods: readonly string[]): Response {
  const allowed = [...new Set(methods)].sort().join(', ')
  const response = problemResponse(
    new AppError('method-not-allowed', `This address does not take ${method}. It takes ${allowed}.`),
  )
  response.headers.set('allow', allowed)
  return response
}

function routesOf(app: Api) {
  return app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return []
    const { method, path } = definition.route
    const pattern = path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')
    return [{ method: method.toUpperCase(), pattern: new RegExp(`^${pattern}$`) }]
  })
}
