// The words on a link's arrow, as the page writes them.

import type { LinkEffect, LinkKind } from '@/lib/domain/cards/link'
import type { Locale } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/all-languages'

/** The words on a link's arrow, in the given language. */
export function linkLabel(kind: LinkKind, effect: LinkEffect | undefined, locale: Locale): string {
  const words = wordsIn(locale).card
  return effect ? `${words.linkKind[kind]}: ${words.linkEffect[effect]}` : words.linkKind[kind]
}
