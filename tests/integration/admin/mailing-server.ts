// A server with an admin and an SMTP server of its own, for tests of what admins mail.

import { PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'
import { MailServer } from '../../support/mail-server'

export const APP_URL = 'https://board.example.org'
export const ADMIN_EMAIL = 'root@example.org'

export class MailingServer {
  readonly server: ApiServer
  readonly smtp: MailServer
  readonly admin: Caller

  private constructor(server: ApiServer, smtp: MailServer, admin: Caller) {
    this.server = server
    this.smtp = smtp
    this.admin = admin
  }

  /** `env` adds settings; `SMTP_URL: ''` stands for a server that sends no mail. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<MailingServer> {
    const smtp = new MailServer()
    const settings: Record<string, string> = {
      APP_URL,
      ADMIN_EMAIL,
      ADMIN_PASSWORD: PASSWORD,
      SMTP_URL: await smtp.start(),
      SMTP_FROM: 'Foreboard <board@example.org>',
      ...env,
    }
    if (settings.SMTP_URL === '') {
      delete settings.SMTP_URL
      delete settings.SMTP_FROM
    }
    const server = await ApiServer.start(settings)
    return new MailingServer(server, smtp, await signIn(server, { email: ADMIN_EMAIL }))
  }

  async stop(): Promise<void> {
    await this.server.stop()
    await this.smtp.stop()
  }

  /** The mails that went to an address. */
  mailsTo(email: string) {
    return this.smtp.mails.filter(({ to }) => to.includes(email))
  }
}
