// Words that Foreboard gives where nobody wrote any, in each language.

import { inEachLanguage, type Locale, type LocalizedText } from '@/lib/domain/localized'
import type { ActivityKind } from '@/lib/domain/session/activity'
import { wordsIn } from '@/lib/i18n/all-languages'
import type { Messages } from '@/lib/i18n/words'

/** A title in one language, with its translations where nobody wrote it. */
export interface GivenTitle {
  readonly title: string
  readonly titleIn?: LocalizedText | undefined
}

/** The title of a session that nobody named. */
export function sessionTitle(locale: Locale): GivenTitle {
  return given(locale, ({ session }) => session.untitled)
}

/** The title of a round that nobody named: what people do in it. */
export function roundTitle(kind: ActivityKind, locale: Locale): GivenTitle {
  return given(locale, ({ round }) => round.form.kind[kind])
}

function given(locale: Locale, pick: (messages: Messages) => string): GivenTitle {
  return { title: pick(wordsIn(locale)), titleIn: inEachLanguage((each) => pick(wordsIn(each))) }
}
