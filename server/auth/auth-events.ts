// What the sign-in library asks and tells while people come and go. Services answer (server/services/auth-events).

import type { Locale } from '@/lib/domain/localized'

export interface AuthEvents {
  /** A sentence for somebody who may not come in, or null. */
  refusalOf(userId: string): Promise<string | null>
  /** The issuer's people get an account on their way in. */
  accountMade(userId: string): Promise<void>
  signedIn(userId: string, address: string | null): Promise<void>
  /** Who was a visitor until now has signed in to an account, which is known as `sessionId` to the browser. */
  visitorSignedIn(visitorId: string, userId: string, sessionId: string): Promise<void>
  /** Somebody wants to choose a new password. Rejects when the mail can't be sent. */
  resetRequested(user: { readonly name: string; readonly email: string }, token: string, locale: Locale): Promise<void>
  /** The new password holds, and all sessions are gone. */
  passwordReset(userId: string): Promise<void>
}
