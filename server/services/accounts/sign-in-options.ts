// The ways to sign in to this server, for GET /api/sign-in-options and the sign-in pages.

import type { SignupMode } from '@/lib/domain/people/signup-mode'
import type { ServiceContext } from '../context'

export interface SignInOptions {
  readonly signupMode: SignupMode
  readonly guestBoards: boolean
  /** The single sign-on; null where there is none. */
  readonly oidc: { readonly name: string } | null
  readonly canResetPassword: boolean
  /** Nobody runs this server yet. */
  readonly needsSetup: boolean
}

/** Lists the ways in which people can sign in to this server. */
export async function signInOptions(context: ServiceContext): Promise<SignInOptions> {
  const { signupMode, guestBoards, oidcName, mailer, users } = context
  return {
    signupMode,
    guestBoards,
    oidc: oidcName === null ? null : { name: oidcName },
    canResetPassword: mailer !== null,
    needsSetup: !(await users.hasAdmin()),
  }
}
