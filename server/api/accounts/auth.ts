// /api/auth/*: those of better-auth's routes that are part of the product, with the client's real address, and their
// refusals as problem details. The others would change people past our own rules.

import type { Handler } from 'hono'
import { AppError } from '@/lib/domain/errors'
import type { Permission } from '@/lib/domain/people/role'
import type { ApiContext, ApiEnvironment } from '../routing/environment'
import { methodNotAllowed } from '../routing/unknown-route'
import type { AuthParts } from './auth-forward'
import { changePassword, requestPasswordReset, resetPassword } from './auth-password'
import {
  comeBackFromIssuer,
  goToIssuer,
  signInAsVisitor,
  signInByEmail,
  signOut,
  signUpByEmail,
  tellSession,
} from './auth-sign-in'

interface AuthRoute {
  /** The permission to use it, like the `x-permission` of our own routes. */
  readonly permission: Permission
  readonly answer: (c: ApiContext, parts: AuthParts) => Promise<Response>
}

const ROUTES: Readonly<Record<string, AuthRoute>> = {
  'POST /sign-in/anonymous': { permission: 'public', answer: signInAsVisitor },
  'POST /sign-in/email': { permission: 'public', answer: signInByEmail },
  'POST /sign-up/email': { permission: 'public', answer: signUpByEmail },
  'POST /sign-in/social': { permission: 'public', answer: goToIssuer },
  'GET /callback/oidc': { permission: 'public', answer: comeBackFromIssuer },
  'POST /sign-out': { permission: 'public', answer: signOut },
  'GET /get-session': { permission: 'public', answer: tellSession },
  'POST /change-password': { permission: 'account', answer: changePassword },
  'POST /request-password-reset': { permission: 'public', answer: requestPasswordReset },
  'POST /reset-password': { permission: 'public', answer: resetPassword },
}

/** The library's routes that are let through, each with who may use it. */
export const AUTH_ROUTES: Readonly<Record<string, Permission>> = Object.fromEntries(
  Object.entries(ROUTES).map(([route, { permission }]) => [route, permission]),
)

/** Makes the handler of the sign-in library's routes that are let through. */
export function authRoute(parts: AuthParts): Handler<ApiEnvironment> {
  return (c) => {
    const path = c.req.path.slice('/api/auth'.length)
    const name = `${c.req.method} ${path}`
    const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined
    if (route) return route.answer(c, parts)
    const methods = Object.keys(ROUTES).flatMap((each) => (each.endsWith(` ${path}`) ? (each.split(' ')[0] ?? []) : []))
    if (methods.length > 0) return methodNotAllowed(c.req.method, methods)
    throw new AppError('not-found', 'This server has no such way to sign in.')
  }
}
