// Mails about what waits in inboxes. A mail is claimed with its entries and counted in one transaction, so that no entry
// goes out twice; it is taken in hand before the mail server hears of it, so that a crash can't send it again.

import type { Locale } from '@/lib/domain/localized'
import { FIRST_MAIL_CHOICE, MAILS_PER_DAY } from '@/lib/domain/people/mail-pace'
import type { Prisma } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

/** An entry of an inbox that is unread and not in a mail yet, or has grown since. */
export interface WaitingItem {
  readonly id: string
  readonly userId: string
  readonly boardId: string | null
  readonly firstAt: Date
  readonly lastAt: Date
  readonly mailedAt: Date | null
}

/** A person who gets a daily mail. */
export interface DailyReader {
  readonly userId: string
  readonly hour: number
  readonly timeZone: string
  /** When the last one went out, or when they chose to get them. */
  readonly digestAt: Date
}

/** An entry in a mail, with when it was in a mail before. */
interface ClaimedItem {
  readonly id: string
  readonly since: Date | null
}

export interface NoticeMailRow {
  readonly id: string
  readonly userId: string
  /** Null: the daily mail, of all boards. */
  readonly boardId: string | null
  readonly items: readonly ClaimedItem[]
  /** The boards whose changes a daily mail reports. */
  readonly newsOf: readonly string[]
  /** The last one that the person gets on its day. */
  readonly isLast: boolean
  readonly claimedAt: Date
  readonly tries: number
  readonly tryAt: Date | null
}

export interface NewNoticeMail {
  readonly id: string
  readonly userId: string
  readonly boardId: string | null
  /** When the last daily mail went out. */
  readonly digestAt?: Date
  /** The boards whose changes a daily mail reports. */
  readonly newsOf?: readonly string[]
  readonly now: Date
  /** The server's language, for the row of somebody who has chosen nothing. */
  readonly locale: Locale
}

/** What a mail is to tell as its row keeps it: entries of the inbox, and boards with news. */
type StoredPart = { readonly id: string; readonly since: string | null } | { readonly newsOf: string }

/** What is older than this waits in the inbox alone: an address that is verified later gets no old news. */
const OLDEST_MS = 3 * 24 * 60 * 60 * 1000

/** People who may get notices: with an account and an address that is verified. */
const REACHABLE = {
  disabledAt: null,
  emailVerified: true,
  OR: [{ isAnonymous: null }, { isAnonymous: false }],
} satisfies Prisma.UserWhereInput

/** Reads what waits for mail, and keeps the mails under way. */
export class NoticeMailRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** What waits for people who want to hear soon and whose address takes mail. */
  async waitingSoon(now: Date): Promise<WaitingItem[]> {
    // Somebody who has had all mails of the day is not looked at again until the next one.
    const hasHadAll = { sentOn: dayOf(now), sentCount: { gte: MAILS_PER_DAY } }
    const chosen = [{ mailChoice: { is: null } }, { mailChoice: { pace: 'soon', bouncedAt: null, NOT: hasHadAll } }]
    return this.#waiting({ user: { AND: [REACHABLE, { OR: chosen }] } }, now)
  }

  /** What waits for one person. */
  async waitingFor(userId: string, now: Date): Promise<WaitingItem[]> {
    return this.#waiting({ userId }, now)
  }

  async #waiting(whose: Prisma.InboxItemWhereInput, now: Date): Promise<WaitingItem[]> {
    return this.#db.inboxItem.findMany({
      where: {
        readAt: null,
        lastAt: { gt: new Date(now.getTime() - OLDEST_MS) },
        board: { deletedAt: null },
        AND: [whose, { OR: [{ mailedAt: null }, { mailedAt: { lt: this.#db.inboxItem.fields.lastAt } }] }],
      },
      select: { id: true, userId: true, boardId: true, firstAt: true, lastAt: true, mailedAt: true },
      orderBy: { lastAt: 'asc' },
    })
  }

  /** People who get daily mails and whose address takes them. */
  async dailyReaders(): Promise<DailyReader[]> {
    const rows = await this.#db.mailChoice.findMany({
      where: { pace: 'daily', bouncedAt: null, digestAt: { not: null }, user: REACHABLE },
      select: { userId: true, hour: true, timeZone: true, digestAt: true },
    })
    return rows.flatMap(({ digestAt, ...row }) => (digestAt ? [{ ...row, digestAt }] : []))
  }

  /**
   * Claims entries for one mail. False if none of them waits any more and no board has news, or the person has had all
   * mails of the day. A daily mail comes once for each `digestAt`, even if it has nothing to report.
   */
  async claim(mail: NewNoticeMail, waiting: readonly WaitingItem[]): Promise<boolean> {
    const { id, userId, boardId, digestAt, newsOf = [], now, locale } = mail
    const day = dayOf(now)
    const create = { userId, ...FIRST_MAIL_CHOICE, locale }
    await this.#db.mailChoice.upsert({ where: { userId }, create, update: {} })
    return this.#db.$transaction(async (tx) => {
      // Writing first makes this transaction the only one that counts.
      await tx.mailChoice.updateMany({ where: { userId, NOT: { sentOn: day } }, data: { sentOn: day, sentCount: 0 } })
      if (digestAt) {
        const { count } = await tx.mailChoice.updateMany({ where: { userId, digestAt }, data: { digestAt: now } })
        if (count === 0) return false
      }
      const { sentCount } = await tx.mailChoice.findUniqueOrThrow({ where: { userId } })
      if (sentCount >= MAILS_PER_DAY) return false
      const items: ClaimedItem[] = []
      for (const { id: itemId, lastAt, mailedAt } of waiting) {
        const where = { id: itemId, userId, readAt: null, lastAt, mailedAt }
        const { count } = await tx.inboxItem.updateMany({ where, data: { mailedAt: now } })
        if (count === 1) items.push({ id: itemId, since: mailedAt })
      }
      if (items.length === 0 && newsOf.length === 0) return false
      await tx.mailChoice.update({ where: { userId }, data: { sentCount: sentCount + 1 } })
      const isLast = sentCount + 1 === MAILS_PER_DAY
      const columns = { id, userId, boardId, isLast, claimedAt: now, tryAt: now }
      const parts = [...items, ...newsOf.map((each) => ({ newsOf: each }))]
      await tx.noticeMail.create({ data: { ...columns, items: toJson(parts) } })
      return true
    })
  }

  /** The mails to be tried now. */
  async toTry(now: Date): Promise<NoticeMailRow[]> {
    const rows = await this.#db.noticeMail.findMany({ where: { tryAt: { lte: now } }, orderBy: { tryAt: 'asc' } })
    return rows.map(({ items, ...row }) => {
      const parts = fromJson<StoredPart[]>(items)
      return {
        ...row,
        items: parts.flatMap((part) =>
          'newsOf' in part ? [] : [{ id: part.id, since: part.since === null ? null : new Date(part.since) }],
        ),
        newsOf: parts.flatMap((part) => ('newsOf' in part ? [part.newsOf] : [])),
      }
    })
  }

  /** Takes a mail in hand: false where somebody has it already. */
  async take({ id, tryAt }: NoticeMailRow): Promise<boolean> {
    const where = { id, tryAt: { equals: tryAt, not: null } }
    return (await this.#db.noticeMail.updateMany({ where, data: { tryAt: null } })).count === 1
  }

  /** Lets a mail wait that nobody has in hand. */
  async hold({ id, tryAt }: NoticeMailRow, until: Date): Promise<void> {
    await this.#db.noticeMail.updateMany({ where: { id, tryAt: { equals: tryAt, not: null } }, data: { tryAt: until } })
  }

  /** A try failed, and there is to be another one. */
  async putBack({ id, tries }: NoticeMailRow, tryAt: Date): Promise<void> {
    await this.#db.noticeMail.updateMany({ where: { id, tryAt: null }, data: { tryAt, tries: tries + 1 } })
  }

  /** A mail is sent, or given up. */
  async remove(id: string): Promise<void> {
    await this.#db.noticeMail.deleteMany({ where: { id } })
  }

  /** Gives up the mails that an end of the server cut off in the mail server's hand; resolves to how many these were. */
  async dropTaken(): Promise<number> {
    return (await this.#db.noticeMail.deleteMany({ where: { tryAt: null } })).count
  }

  /** Whether anything that a mail is to tell is still unread. */
  async isUnread({ userId, items }: NoticeMailRow): Promise<boolean> {
    const where = { userId, id: { in: items.map(({ id }) => id) }, readAt: null }
    return (await this.#db.inboxItem.count({ where })) > 0
  }
}

/** The day that mails are counted by, in UTC. */
function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10)
}
