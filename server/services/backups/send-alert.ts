// Tells the people who run the server that a backup failed or is late: by mail to every admin, and to an address of the
// operator's, in the form that chat programs take.

import { postWebhook } from '../../delivery/post-webhook'
import type { Logger } from '../../log/logger'
import { mailWords } from '../../mail/mail-words'
import type { ServiceContext } from '../context'

export interface BackupAlert {
  readonly kind: 'failed' | 'late'
  /** When the last good one was taken. */
  readonly goodAt: string | null
  readonly problem: string | null
}

const TIMEOUT_MS = 15_000

/** Sends the alert wherever it can go. What doesn't arrive is logged and keeps nothing else from arriving. */
export async function sendAlert(
  {
    users,
    mailer,
    branding,
    defaultLocale,
    now,
  }: Pick<ServiceContext, 'users' | 'mailer' | 'branding' | 'defaultLocale' | 'now'>,
  url: string | undefined,
  alert: BackupAlert,
  logger: Logger,
): Promise<void> {
  const t = mailWords(defaultLocale, (await branding.read()).name)
  const subject = t(`backup.subject.${alert.kind}`)
  const facts = [
    t(`backup.problem.${alert.kind}`),
    ...(alert.problem === null ? [] : [alert.problem]),
    t('backup.last', { at: alert.goodAt ?? t('backup.none') }),
  ]
  const text = `${facts.join('\n')}\n\n${t('backup.again')}\n`
  if (mailer) {
    for (const email of await users.adminAddresses()) {
      await mailer.send({ to: email, subject, text, locale: defaultLocale }).catch((error: unknown) => {
        logger.error({ err: error }, 'An alert about backups could not be mailed')
      })
    }
  }
  if (url === undefined) return
  const posted = await postWebhook({
    url,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      text: `${subject}\n${text}`,
      type: `backup.${alert.kind}`,
      at: now().toISOString(),
      ...alert,
    }),
    allowPrivate: true,
    timeoutMs: TIMEOUT_MS,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!posted.ok)
    logger.error({ failure: posted.failure, status: posted.status }, 'An alert about backups was not taken')
}
