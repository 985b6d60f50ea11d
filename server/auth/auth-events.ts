// Questions and reports of the sign-in library while people come and go. Services answer (server/services/auth-events).

import type { Locale } from '@/lib/domain/localized'

export interface AuthEvents {
  /** A sentence for somebody who may not come in, or null. */
  refusalOf(userId: string): Promise<string | null>
  /** The issuer's people get an account on their way in. */
  accountMade(userId: string, locale: Locale): Promise<void>
  /** `locale` is the language of the page, or of the browser. */
  signedIn(userId: string, address: string | null, locale: Locale): Promise<void>
  /** A visitor has signed in to an account; `sessionId` is the browser's new session. */
  visitorSignedIn(visitorId: string, userId: string, sessionId: string): Promise<void>
  /** Called when a person wants to choose a new password. Rejects when the mail can't be sent. */
  resetRequested(user: { readonly name: string; readonly email: string }, token: string, locale: Locale): Promise<void>
  /** The new password holds, and all sessions are gone. */
  passwordReset(userId: string): Promise<void>
}
