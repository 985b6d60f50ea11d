// Mails people what waits for them, while a mail server is set up: looks for what is due, claims it, and sends what is
// claimed, one mail after the other.

import type { NoticeMailRow } from '../../db/people/notice-mails'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { ItemBackoff } from '../../time/item-backoff'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { claimMails } from './claim-mails'
import { sendNoticeMail } from './send-notice-mail'

const LOOK_EVERY_MS = 5_000
/** A mail server that doesn't answer holds a stopping server up for no longer. */
const STOPS_WITHIN_MS = 5_000

/** Starts to watch. The returned function stops, and resolves when no mail is under way, or the mail server takes too long. */
export function watchMails(context: ServiceContext, clock: Clock, logger: Logger): (() => Promise<void>) | undefined {
  if (!context.mailer) return undefined
  const mails = new ItemBackoff<NoticeMailRow>({
    clock,
    work: (mail) => sendNoticeMail(context, mail),
    onFailed: (error) => logger.error({ err: error }, 'A mail about a board could not be made; trying again'),
  })
  let isStart = true
  const stop = repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async (isStopped) => {
      if (isStart) await dropCutOff(context, logger)
      isStart = false
      await claimMails(context)
      await mails.run(await context.noticeMails.toTry(context.now()), isStopped)
    },
    onFailed: (error) =>
      logger.error({ err: error }, 'What waits for people could not be looked up for mails; trying again'),
  })
  return async () => {
    const tooLate = new Promise<void>((resolve) => clock.after(STOPS_WITHIN_MS, resolve))
    await Promise.race([stop(), tooLate])
  }
}

async function dropCutOff({ noticeMails }: ServiceContext, logger: Logger): Promise<void> {
  const count = await noticeMails.dropTaken()
  if (count > 0) logger.warn({ count }, 'Mails were being sent when the server ended; they are not sent again')
}
