// What happens when a vote or a rating is shown, in words, with a warning where so few took part that being anonymous
// hides nothing.

import { useTranslations } from 'use-intl'
import { isTooFewToHide, type Round, unfinishedCount } from '@/lib/domain/session/round'
import { useLiveSession } from '../session-api'

export interface ShowWords {
  readonly hint: (round: Round) => string
  /** '' where enough people took part, or where names are shown anyway. */
  readonly warning: (round: Round) => string
}

export function useShowWords(boardId: string): ShowWords {
  const t = useTranslations('round')
  const live = useLiveSession(boardId)
  const warning = (round: Round) => {
    if (!isTooFewToHide(round)) return ''
    // One that is opened beside a session is in its minutes; without a session there are none.
    const isNoted = round.sessionId !== null || live != null
    return `${t('fewHint', { count: round.turnout })}${isNoted ? ` ${t('fewNoted')}` : ''}`
  }
  return {
    warning,
    hint: (round) =>
      [t('showHint', { count: round.turnout, unfinished: unfinishedCount(round) }), warning(round)]
        .filter((part) => part !== '')
        .join(' '),
  }
}
