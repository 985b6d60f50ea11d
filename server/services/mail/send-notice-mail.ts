// Sends one mail that was claimed. What it tells is asked for now; then the mail is taken in hand, and what becomes of it
// is written down. A mail whose sending an end of the server cut off isn't sent again: it may have arrived, and what it
// tells is still in the inbox.

import { RETRY_AFTER_MS } from '@/lib/domain/boards/schedule'
import type { NoticeMailRow } from '../../db/people/notice-mails'
import { RecipientRefused } from '../../mail/mailer'
import { noticeMail } from '../../mail/notice-mail'
import type { ServiceContext } from '../context'
import { openBoards } from '../inbox/read-inbox'
import { unsubscribeToken } from './mail-links'
import { tellBoards } from './tell-boards'

/** What is held back by a private step is looked at again after this, for a day. */
const HELD_MS = 60_000
const HELD_AT_MOST_MS = 24 * 60 * 60 * 1000

/** Tries to send a mail. Rejects only when the database does, or the board can't be read. */
export async function sendNoticeMail(context: ServiceContext, mail: NoticeMailRow): Promise<void> {
  const { users, mailChoices, noticeMails, mailer, baseUrl, signMail, now, defaultLocale } = context
  if (!mailer || baseUrl === undefined) return
  const user = await users.find(mail.userId)
  const { pace, locale, timeZone, bouncedAt } = await mailChoices.find(mail.userId, defaultLocale)
  if (!user?.emailVerified || user.isAnonymous || user.disabledAt || bouncedAt || pace === 'none') {
    return noticeMails.remove(mail.id)
  }
  const boards = await tellBoards(context, mail, { base: baseUrl, locale })
  if (boards.length === 0) return wait(context, mail)
  const written = noticeMail(
    {
      id: mail.id,
      to: user.email,
      boards,
      isDaily: mail.boardId === null,
      timeZone,
      isLast: mail.isLast,
      unsubscribeLink: `${baseUrl}/unsubscribe/${unsubscribeToken(signMail, user.id)}`,
      settingsLink: `${baseUrl}/account#account-mail`,
      base: baseUrl,
    },
    locale,
    (await context.branding.read()).name,
  )
  if (!(await noticeMails.take(mail))) return
  try {
    await mailer.send(written)
  } catch (error) {
    if (!(error instanceof RecipientRefused)) return tryAgain(context, mail, error)
    await mailChoices.noteBounce(user.id, defaultLocale, now())
    context.logger.info(
      { user: user.id },
      'An address takes no mail: nothing more goes there until it is confirmed again',
    )
  }
  await noticeMails.remove(mail.id)
}

/** The mail has nothing to report: everything was read by now, or is held back. */
async function wait(context: ServiceContext, mail: NoticeMailRow): Promise<void> {
  const { noticeMails, now } = context
  const at = now().getTime()
  const mayWait = at - mail.claimedAt.getTime() < HELD_AT_MOST_MS
  const isHeld = mayWait && ((await noticeMails.isUnread(mail)) || (await isNewsHeld(context, mail)))
  if (isHeld) await noticeMails.hold(mail, new Date(at + HELD_MS))
  else await noticeMails.remove(mail.id)
}

/** Whether people answer alone on a board of whose news the mail tells. */
async function isNewsHeld(context: ServiceContext, { userId, newsOf }: NoticeMailRow): Promise<boolean> {
  if (newsOf.length === 0) return false
  const readable = await context.inbox.readable(userId, newsOf)
  return (await openBoards(context, userId, newsOf)).size < readable.size
}

async function tryAgain(
  { noticeMails, logger, now }: ServiceContext,
  mail: NoticeMailRow,
  error: unknown,
): Promise<void> {
  const pauseMs = RETRY_AFTER_MS[mail.tries]
  logger.warn({ err: error, isLastTry: pauseMs === undefined }, 'A mail about a board could not be sent')
  if (pauseMs === undefined) await noticeMails.remove(mail.id)
  else await noticeMails.putBack(mail, new Date(now().getTime() + pauseMs))
}
