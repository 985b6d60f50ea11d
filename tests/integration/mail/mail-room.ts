// A board with people who have mail addresses, the mail jobs with a clock that a test turns, and a real SMTP server.

import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { createMailer } from '@/server/mail/mailer'
import type { ServiceContext } from '@/server/services/context'
import { claimMails } from '@/server/services/mail/claim-mails'
import { sendNoticeMail } from '@/server/services/mail/send-notice-mail'
import { ApiServer, type Caller } from '../../support/api-server'
import { type KeptMail, MailServer, type ReadMail, readMail } from '../../support/mail-server'
import type { SharedBoard } from '../../support/shared-board'

export const APP_URL = 'https://board.example.org'
export const MINUTE_MS = 60_000

export interface Reader extends Caller {
  readonly id: string
  readonly email: string
}

export class MailRoom {
  readonly server: ApiServer
  readonly smtp: MailServer
  readonly db: AppDb
  /** The jobs' context, with this room's clock. */
  readonly context: ServiceContext
  /** People who have a board open. */
  readonly here = new Set<string>()
  /** The present time for the jobs. */
  at = new Date()
  #people = 0

  private constructor(server: ApiServer, smtp: MailServer, smtpUrl: string) {
    this.server = server
    this.smtp = smtp
    this.db = openAppDb(server.config.databaseUrl)
    this.context = {
      ...server.services,
      mailer: createMailer({ url: smtpUrl, from: 'Foreboard <board@example.org>' }),
      boardVisits: {
        isHere: (userId: string) => this.here.has(userId),
        isVisiting: (boardId: string, userId: string) => server.services.boardVisits.isVisiting(boardId, userId),
        news: (boardId: string, userId: string) => server.services.boardVisits.news(boardId, userId),
      } as ServiceContext['boardVisits'],
      now: () => this.at,
    }
  }

  /** The server sends no mail by itself: time passes only on this room's clock. */
  static async start(): Promise<MailRoom> {
    const smtp = new MailServer()
    const url = await smtp.start()
    return new MailRoom(await ApiServer.start({ APP_URL }), smtp, url)
  }

  async stop(): Promise<void> {
    await this.db.$disconnect()
    await this.server.stop()
    await this.smtp.stop()
  }

  /** A person on the board with an account and a confirmed address; `more` sets other columns of their row. */
  async reader(board: SharedBoard, name: string, more: object = {}): Promise<Reader> {
    const caller = await board.join(await board.link('editor'))
    this.#people += 1
    const email = `reader${this.#people}@example.org`
    const { body } = await caller.call<{ id: string }>('PATCH', '/api/me', { name })
    await this.db.user.update({
      where: { id: body.id },
      data: { email, isAnonymous: false, emailVerified: true, ...more },
    })
    return { ...caller, id: body.id, email }
  }

  /** Begins a thread that mentions a person; resolves to its id. */
  async mention(
    board: SharedBoard,
    { id }: { id: string },
    text: string,
    anchor: object = { kind: 'board' },
  ): Promise<string> {
    const made = await board.owner.call<{ id: string }>('POST', `${board.path}/threads`, {
      anchor,
      text,
      mentions: [id],
    })
    if (made.status !== 201) throw new Error(`No thread was made: ${JSON.stringify(made.body)}`)
    return made.body.id
  }

  /** Turns the clock to a moment after a person's newest waiting entry. */
  async after({ id }: { id: string }, ms: number): Promise<void> {
    const last = await this.db.inboxItem.findFirstOrThrow({ where: { userId: id }, orderBy: { lastAt: 'desc' } })
    this.at = new Date(last.lastAt.getTime() + ms)
  }

  /** Runs the jobs once; resolves to the mails that a person has received since the previous look. */
  async look({ email }: { email: string }): Promise<ReadMail[]> {
    const seen = this.smtp.mails.length
    await claimMails(this.context)
    for (const mail of await this.context.noticeMails.toTry(this.at)) await sendNoticeMail(this.context, mail)
    return this.smtp.mails
      .slice(seen)
      .filter((mail) => isTo(mail, email))
      .map(readMail)
  }

  /** Looks once, a time after the person's newest waiting entry. */
  async lookAfter(person: Reader, ms: number): Promise<ReadMail[]> {
    await this.after(person, ms)
    return this.look(person)
  }
}

function isTo({ to }: KeptMail, email: string): boolean {
  return to.includes(email)
}

/** A part of a mail. */
export function partOf(mail: ReadMail | undefined, type: 'text/plain' | 'text/html'): string {
  return mail?.parts.get(type) ?? ''
}
