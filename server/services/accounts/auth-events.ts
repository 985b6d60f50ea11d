// Answers the sign-in library's questions and reports while people come and go (server/auth/auth-events).

import type { AuthEvents } from '../../auth/auth-events'
import type { Logger } from '../../log/logger'
import { linkMail } from '../../mail/link-mail'
import { passwordResetLink } from '../../mail/password-reset-mail'
import type { ServiceContext } from '../context'
import { askToVerify } from '../mail/verify-email'
import { mergeVisitor } from './merge-visitor'

/**
 * Makes the answers to the sign-in library. `context` is asked for when something happens: the library is made before
 * it.
 */
export function createAuthEvents(context: () => ServiceContext, logger: Logger): AuthEvents {
  return {
    async refusalOf(userId) {
      const user = await context().users.find(userId)
      return user?.disabledAt ? 'This account was disabled. Ask those who run this server.' : null
    },
    async accountMade(userId, locale) {
      const { users, audit, now } = context()
      const user = await users.find(userId)
      if (user) await audit.add({ at: now(), action: 'account-made', actor: user, subject: user.name })
      // An issuer that says that the address is theirs has shown it.
      await askToVerify(context(), userId, locale)
    },
    async signedIn(userId, address, locale) {
      const { users, mailChoices, audit, now } = context()
      await mailChoices.noteFirstLocale(userId, locale)
      const user = await users.find(userId)
      if (user) await audit.add({ at: now(), action: 'signed-in', actor: user, detail: { address } })
    },
    visitorSignedIn: (visitorId, userId) => mergeVisitor(context(), visitorId, userId),
    resetRequested(person, token, locale) {
      const { mailer, baseUrl, branding } = context()
      if (!mailer || baseUrl === undefined) return Promise.resolve()
      // Nobody waits for it: the time of the answer must not tell whether there is such an account.
      branding
        .read()
        .then(({ name }) =>
          mailer.send(linkMail('passwordReset', person, passwordResetLink(baseUrl, token), locale, name)),
        )
        .catch((error: unknown) => {
          logger.error({ err: error }, 'A mail for a new password could not be sent')
        })
      return Promise.resolve()
    },
    async passwordReset(userId) {
      const { users, mailChoices, audit, rooms, now } = context()
      // The link reached them by their mailbox, or by those who run the server.
      await users.setEmailVerified(userId)
      await mailChoices.forgetBounce(userId)
      rooms.disconnectUser(userId, 'not-signed-in', 'Your password was changed. Sign in again.')
      const user = await users.find(userId)
      if (user) await audit.add({ at: now(), action: 'password-changed', actor: user, subject: user.name })
    },
  }
}
