// An admin invites people by mail, each with a link of their own. The link is known to nobody but the mail's reader, so
// that an account which is made by it with that very address has a confirmed one. Where the mail didn't go out, the link
// is shown to the admin instead, and confirms nothing.

import type { Locale } from '@/lib/domain/localized'
import type { Person } from '../../auth/identity'
import { accountInviteLink, accountInviteMail } from '../../mail/account-invite-mail'
import { type MailFailure, mailFailure } from '../../mail/mail-failure'
import { RecipientRefused } from '../../mail/mailer'
import type { ServiceContext } from '../context'
import { createAccountInvite } from './create-account-invite'

/** What became of one address. */
export type InvitedByMail =
  | { readonly email: string; readonly outcome: 'mailed' | 'has-account' }
  /** The admin hands the link over by another way. */
  | { readonly email: string; readonly outcome: 'link'; readonly url: string; readonly failure: MailFailure | null }

export interface InviteByMailInput {
  /** Different addresses in lower case. */
  readonly emails: readonly string[]
  readonly expiresAt: Date
  /** The language of the mails. */
  readonly locale: Locale
  /** The origin of links that are shown where APP_URL is not set. */
  readonly origin: string
}

/**
 * Invites each address, one mail after the other. A server without mail makes the links alone. Once the mail server
 * fails for another reason than the address, the rest gets links, too: each further try could take its whole timeout.
 */
export async function inviteByMail(
  context: ServiceContext,
  admin: Person,
  { emails, expiresAt, locale, origin }: InviteByMailInput,
): Promise<InvitedByMail[]> {
  const { mailer, baseUrl, users, signUpInvites, now } = context
  const { name: server } = await context.branding.read()
  const results: InvitedByMail[] = []
  let outage: MailFailure | null = null
  for (const email of emails) {
    if (await users.findByEmail(email)) {
      results.push({ email, outcome: 'has-account' })
      continue
    }
    const { invite, token } = await createAccountInvite(context, admin, { expiresAt, maxUses: 1, forEmail: email })
    const url = accountInviteLink(baseUrl ?? origin, token)
    if (!mailer || baseUrl === undefined || outage) {
      results.push({ email, outcome: 'link', url, failure: outage })
      continue
    }
    try {
      await mailer.send(accountInviteMail({ to: email, inviter: admin.name, url, expiresAt, locale, server }))
      await signUpInvites.noteMailed(invite.id, now())
      results.push({ email, outcome: 'mailed' })
    } catch (error) {
      const failure = mailFailure(error)
      if (!(error instanceof RecipientRefused)) outage = failure
      results.push({ email, outcome: 'link', url, failure })
    }
  }
  return results
}
