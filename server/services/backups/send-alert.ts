// Tells the people who run the server that a backup failed or is late: by mail to every admin, and to an address of the
// operator's, in the form that chat programs take.

import type { Locale } from '@/lib/domain/localized'
import { postWebhook } from '../../delivery/post-webhook'
import type { Logger } from '../../log/logger'
import type { ServiceContext } from '../context'

export interface BackupAlert {
  readonly kind: 'failed' | 'late'
  /** When the last good one was taken. */
  readonly goodAt: string | null
  readonly problem: string | null
}

const TIMEOUT_MS = 15_000

const WORDS: Readonly<
  Record<Locale, { subject: Record<BackupAlert['kind'], string>; text: (alert: BackupAlert) => string }>
> = {
  en: {
    subject: { failed: 'Foreboard: the backup failed', late: 'Foreboard: the backup is late' },
    text: ({ kind, goodAt, problem }) =>
      `${kind === 'failed' ? 'The last backup of Foreboard failed.' : 'Foreboard has had no backup for more than a day.'}\n` +
      `${problem === null ? '' : `${problem}\n`}` +
      `Last good backup: ${goodAt ?? 'none'}\n\nIt is tried again every hour. You are told once a day until one succeeds.\n`,
  },
  ja: {
    subject: { failed: 'Foreboard: バックアップに失敗しました', late: 'Foreboard: バックアップが遅れています' },
    text: ({ kind, goodAt, problem }) =>
      `${kind === 'failed' ? 'Foreboard の直近のバックアップに失敗しました。' : 'Foreboard のバックアップが 1 日以上取得されていません。'}\n` +
      `${problem === null ? '' : `${problem}\n`}` +
      `最後に成功したバックアップ: ${goodAt ?? 'なし'}\n\n1 時間ごとに再試行します。成功するまで 1 日 1 回お知らせします。\n`,
  },
}

/** Sends the alert wherever it can go. What doesn't arrive is logged and keeps nothing else from arriving. */
export async function sendAlert(
  { users, mailer, defaultLocale, now }: Pick<ServiceContext, 'users' | 'mailer' | 'defaultLocale' | 'now'>,
  url: string | undefined,
  alert: BackupAlert,
  logger: Logger,
): Promise<void> {
  const subject = WORDS[defaultLocale].subject[alert.kind]
  const text = WORDS[defaultLocale].text(alert)
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
