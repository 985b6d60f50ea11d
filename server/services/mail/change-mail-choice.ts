// How a person has mail: what they chose, and whether their address takes it.

import type { Locale } from '@/lib/domain/localized'
import type { MailChoice } from '@/lib/domain/people/mail-pace'
import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'
import { readUnsubscribeToken } from './mail-links'

export interface DescribedMail extends MailChoice {
  /** This server sends mail. */
  readonly isOffered: boolean
  readonly address: string
  readonly isVerified: boolean
  /** Since when the address takes no mail. */
  readonly bouncedAt: Date | null
}

/** Describes how a person with an account has mail; `locale` is the language that they read. */
export async function describeMail(context: ServiceContext, person: Person, locale: Locale): Promise<DescribedMail> {
  const user = await context.users.find(person.id)
  const choice = await context.mailChoices.find(person.id, locale)
  return {
    ...choice,
    isOffered: context.mailer !== null,
    address: user?.email ?? '',
    isVerified: user?.emailVerified ?? false,
  }
}

/** Changes how a person has mail. `locale` is the language that they read, for mails to somebody who has chosen none. */
export async function changeMailChoice(
  context: ServiceContext,
  person: Person,
  change: { readonly [Field in keyof MailChoice]?: MailChoice[Field] | undefined },
  locale: Locale,
): Promise<DescribedMail> {
  const known = await context.mailChoices.find(person.id, locale)
  const changed: MailChoice = {
    pace: change.pace ?? known.pace,
    hour: change.hour ?? known.hour,
    timeZone: change.timeZone ?? known.timeZone,
    locale: change.locale ?? known.locale,
  }
  await context.mailChoices.change(person.id, changed, context.now())
  return describeMail(context, person, locale)
}

/** Ends mail about boards for the person of a link. Nothing happens for a link that isn't ours, and nobody learns that. */
export async function unsubscribe(context: ServiceContext, token: string): Promise<void> {
  const userId = readUnsubscribeToken(context.signMail, token)
  if (userId !== null) await context.mailChoices.stop(userId, context.defaultLocale)
}
