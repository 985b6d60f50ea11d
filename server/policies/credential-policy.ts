// Actions that a person may take only with a session of their own: a leaked token must not give itself more rights.

import { AppError } from '@/lib/domain/errors'
import type { Credential } from '../auth/identity'

/** The id of the session that a request came with. Throws AppError `not-signed-in`, or `forbidden` for an API token. */
export function requireSession(credential: Credential | null): string {
  if (credential?.kind === 'session') return credential.id
  if (credential) throw new AppError('forbidden', 'An API token can’t do this. Sign in and do it on your account page.')
  throw new AppError('not-signed-in', 'You are not signed in.')
}
