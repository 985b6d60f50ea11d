// The calls of the sign-in library that pages make, as types: what comes in is our own schema's, what goes out the
// library's.

import type { z } from '@hono/zod-openapi'
import type { JSONParsed } from 'hono/utils/types'
import type { Auth } from '../../auth/create-auth'
import type { changeBody, requestBody, resetBody } from './auth-password'
import type { issuerBody, signInBody } from './auth-sign-in'

interface AuthCall<Body, Answer> {
  readonly params: never
  readonly query: undefined
  readonly body: Body
  readonly answer: Answer
}

type AnswerOf<Name extends keyof Auth['api']> = Auth['api'][Name] extends (...args: never) => infer Answer
  ? JSONParsed<Awaited<Answer>>
  : never

/** An empty body: the library requires JSON even where it takes no input. */
type Nothing = Readonly<Record<string, never>>

/** `METHOD /path` -> what goes and what comes; the keys stand in auth.ts with who may use them. */
export interface AuthCalls {
  'GET /api/auth/get-session': AuthCall<undefined, AnswerOf<'getSession'>>
  'POST /api/auth/sign-in/anonymous': AuthCall<Nothing, AnswerOf<'signInAnonymous'>>
  'POST /api/auth/sign-in/email': AuthCall<z.input<typeof signInBody>, AnswerOf<'signInEmail'>>
  'POST /api/auth/sign-in/social': AuthCall<
    z.input<typeof issuerBody>,
    Extract<AnswerOf<'signInSocial'>, { url: string }>
  >
  'POST /api/auth/sign-out': AuthCall<Nothing, AnswerOf<'signOut'>>
  'POST /api/auth/change-password': AuthCall<z.input<typeof changeBody>, AnswerOf<'changePassword'>>
  'POST /api/auth/request-password-reset': AuthCall<z.input<typeof requestBody>, AnswerOf<'requestPasswordReset'>>
  'POST /api/auth/reset-password': AuthCall<z.input<typeof resetBody>, AnswerOf<'resetPassword'>>
}
