// How people want to have mail, and whether their address takes any.

import { isLocale, type Locale } from '@/lib/domain/localized'
import { FIRST_MAIL_CHOICE, MAIL_PACES, type MailChoice } from '@/lib/domain/people/mail-pace'
import type { MailChoice as StoredChoice } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'

export interface MailChoiceRow extends MailChoice {
  /** Since when the address takes no mail; null where it does. */
  readonly bouncedAt: Date | null
}

/** Reads and writes how people want to have mail. */
export class MailChoiceRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Somebody's choice; `locale` is the language of those who have chosen nothing. */
  async find(userId: string, locale: Locale): Promise<MailChoiceRow> {
    const row = await this.#db.mailChoice.findUnique({ where: { userId } })
    return row ? toChoice(row, locale) : { ...FIRST_MAIL_CHOICE, locale, bouncedAt: null }
  }

  /** Changes a choice. A daily mail comes at the first of its hours after `at`. */
  async change(userId: string, choice: MailChoice, at: Date): Promise<void> {
    const columns = { ...choice, digestAt: choice.pace === 'daily' ? at : null }
    await this.#db.mailChoice.upsert({ where: { userId }, create: { userId, ...columns }, update: columns })
  }

  /** Notes the language that somebody reads. */
  async noteLocale(userId: string, locale: Locale): Promise<void> {
    const create = { userId, ...FIRST_MAIL_CHOICE, locale }
    await this.#db.mailChoice.upsert({ where: { userId }, create, update: { locale } })
  }

  /** Notes the language that somebody reads, unless one is known for their mails. */
  async noteFirstLocale(userId: string, locale: Locale): Promise<void> {
    const create = { userId, ...FIRST_MAIL_CHOICE, locale }
    await this.#db.mailChoice.upsert({ where: { userId }, create, update: {} })
  }

  /** Ends mail about boards. No effect for somebody who is gone. */
  async stop(userId: string, locale: Locale): Promise<void> {
    if ((await this.#db.user.count({ where: { id: userId } })) === 0) return
    const create = { userId, ...FIRST_MAIL_CHOICE, locale, pace: 'none' }
    await this.#db.mailChoice.upsert({ where: { userId }, create, update: { pace: 'none' } })
  }

  /** Somebody's address did not take mail. */
  async noteBounce(userId: string, locale: Locale, at: Date): Promise<void> {
    const create = { userId, ...FIRST_MAIL_CHOICE, locale, bouncedAt: at }
    await this.#db.mailChoice.upsert({ where: { userId }, create, update: { bouncedAt: at } })
  }

  /** Somebody's address takes mail again. */
  async forgetBounce(userId: string): Promise<void> {
    await this.#db.mailChoice.updateMany({ where: { userId }, data: { bouncedAt: null } })
  }
}

function toChoice({ pace, hour, timeZone, locale, bouncedAt }: StoredChoice, fallback: Locale): MailChoiceRow {
  return {
    pace: MAIL_PACES.find((each) => each === pace) ?? 'none',
    hour,
    timeZone,
    locale: isLocale(locale) ? locale : fallback,
    bouncedAt,
  }
}
