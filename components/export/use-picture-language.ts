// The language of a picture: first the language of the cards, then the one that a person chooses. The page fetches the words
// that it lacks, and draws in its own language until it has them.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Editor } from 'tldraw'
import { useLocale } from 'use-intl'
import { fetchLanguage } from '@/components/settings/fetch-language'
import { type Locale, localeOf } from '@/lib/domain/localized'
import { hasWordsIn } from '@/lib/i18n/words'
import { boardLanguage } from '@/lib/picture/board-language'

export interface PictureLanguage {
  readonly chosen: Locale
  /** The chosen one once its words are here. */
  readonly drawn: Locale
  /** The cards are written in the chosen one, and the page is in another. */
  readonly isOnlyOfCards: boolean
  readonly choose: (language: Locale) => void
}

export function usePictureLanguage(editor: Editor): PictureLanguage {
  const own = localeOf(useLocale())
  const [ofCards] = useState(() => boardLanguage(editor.store.allRecords()))
  const [chosen, choose] = useState<Locale>(ofCards ?? own)
  const { isSuccess } = useQuery({
    queryKey: ['words', chosen],
    queryFn: async () => {
      await fetchLanguage(chosen)
      return true
    },
    enabled: !hasWordsIn(chosen),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const isOnlyOfCards = chosen === ofCards && chosen !== own
  return { chosen, isOnlyOfCards, drawn: isSuccess || hasWordsIn(chosen) ? chosen : own, choose }
}
