// Shows that an address is somebody's: a mail with a link goes there, and the link comes back. Nothing is locked until
// then, but no notice goes to an address that was not verified.

import { AppError } from '@/lib/domain/errors'
import type { Locale } from '@/lib/domain/localized'
import { linkMail } from '../../mail/link-mail'
import { verifyEmailLink } from '../../mail/verify-email-mail'
import type { ServiceContext } from '../context'
import { readVerifyToken, verifyToken } from './mail-links'

const LINK_WORKS_MS = 3 * 24 * 60 * 60 * 1000

/**
 * Mails somebody the link, in the language that they read, unless their address is verified and takes mail. Nobody waits
 * for the mail. Without a mail server nothing happens.
 */
export async function askToVerify(context: ServiceContext, userId: string, locale: Locale): Promise<void> {
  const { mailer, baseUrl, users, mailChoices, signMail, now, logger } = context
  const user = await users.find(userId)
  if (!mailer || baseUrl === undefined || !user || user.isAnonymous || user.disabledAt) return
  await mailChoices.noteLocale(userId, locale)
  const { bouncedAt } = await mailChoices.find(userId, locale)
  if (user.emailVerified && !bouncedAt) return
  const token = verifyToken(signMail, user, new Date(now().getTime() + LINK_WORKS_MS))
  const { name } = await context.branding.read()
  mailer.send(linkMail('verifyEmail', user, verifyEmailLink(baseUrl, token), locale, name)).catch((error: unknown) => {
    logger.error({ err: error }, 'A mail to confirm an address could not be sent')
  })
}

/** Notes that the address of a link's person is theirs. Throws AppError `bad-request` for a link that doesn't work. */
export async function verifyEmail({ users, mailChoices, signMail, now }: ServiceContext, token: string): Promise<void> {
  const read = readVerifyToken(signMail, token, now())
  const user = read && (await users.find(read.userId))
  if (!user || user.isAnonymous || !read.matches(user.email)) {
    throw new AppError(
      'bad-request',
      'This link has expired, or is not whole. Ask for a new one on your account page.',
      'token',
    )
  }
  await users.setEmailVerified(user.id)
  await mailChoices.forgetBounce(user.id)
}
