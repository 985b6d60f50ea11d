// What an entry says, in the reader's words.

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { anchorName, type BoardNames } from '@/components/thread/anchor-name'
import { useAnchorWords } from '@/components/thread/use-anchor-words'
import { useFormatter } from '@/components/ui/use-formatter'
import type { InboxItem } from '@/lib/domain/inbox/inbox'
import { wordsFor } from '@/lib/domain/localized'
import type { ThreadAnchor } from '@/lib/domain/threads/thread'

export interface EntryWords {
  /** One sentence about the people and what they did. */
  readonly said: string
  /** What it is about; '' where the sentence says it. */
  readonly about: string
  /** The beginning of what was written; '' for nothing. */
  readonly quote: string
}

/** The list knows nothing of the board: things have the names that they had when their thread began. */
const NO_NAMES: BoardNames = { things: new Map(), briefs: new Map() }

/** Returns a function that says an entry. */
export function useEntryWords(): (item: InboxItem) => EntryWords {
  const t = useTranslations('inbox')
  const role = useTranslations('common.role')
  const format = useFormatter()
  const locale = useLocale()
  const anchorWords = useAnchorWords()
  return useCallback(
    (item) => {
      const { kind, count, people, anchor, text, textIn, ref, on } = item
      const name = people[0]?.name || t('somebody')
      const aboutCard = { name, ref: ref === '' ? t('aCard') : ref }
      const day = on === null ? '' : format.dateTime(new Date(`${on}T00:00:00`), { dateStyle: 'medium' })
      switch (kind) {
        case 'mention':
        case 'reply': {
          const said = t(kind, { name, others: people.length > 1 ? 1 : 0, count })
          return { said, about: anchor ? anchorWords(asItWas(anchor)) : '', quote: text }
        }
        case 'assigned':
          return { said: t('assigned', { ...aboutCard, count }), about: '', quote: '' }
        case 'due':
        case 'review':
          return { said: t(kind, { ...aboutCard, day }), about: '', quote: '' }
        case 'invited':
          return {
            said:
              item.role === 'owner'
                ? t('handedOver', { name })
                : t('invited', { name, role: item.role ? role(item.role) : '' }),
            about: '',
            quote: '',
          }
        case 'session-ended':
          return { said: t('sessionEnded', { title: wordsFor(text, textIn, locale) }), about: '', quote: '' }
      }
    },
    [t, role, format, locale, anchorWords],
  )
}

function asItWas(anchor: ThreadAnchor) {
  return { ...anchorName(anchor, NO_NAMES), isGone: false }
}
