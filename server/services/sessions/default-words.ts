// Words that Foreboard gives where nobody wrote any, in each language.

import { inEachLanguage, type Locale, type LocalizedText } from '@/lib/domain/localized'
import type { Activity } from '@/lib/domain/session/activity'
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

/** The title of a round that nobody named: a question where people choose, else what they do. */
export function roundTitle(activity: Activity, locale: Locale): GivenTitle {
  return given(locale, ({ round: { form, question } }) => {
    switch (activity.kind) {
      case 'write':
        return form.kind.write
      case 'vote':
        return question.vote
      case 'score':
        return question.score[activity.cardKind]
    }
  })
}

function given(locale: Locale, pick: (messages: Messages) => string): GivenTitle {
  return { title: pick(wordsIn(locale)), titleIn: inEachLanguage((each) => pick(wordsIn(each))) }
}
