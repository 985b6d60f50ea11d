// The words on a link's arrow, as the page writes them.

import type { LinkEffect, LinkKind } from '@/lib/domain/cards/link'
import type { Locale } from '@/lib/domain/localized'
import { MESSAGES } from '@/lib/i18n/messages'

/** The words on a link's arrow, in the given language. */
export function linkLabel(kind: LinkKind, effect: LinkEffect | undefined, locale: Locale): string {
  const words = MESSAGES[locale].card
  return effect ? `${words.linkKind[kind]}: ${words.linkEffect[effect]}` : words.linkKind[kind]
}
