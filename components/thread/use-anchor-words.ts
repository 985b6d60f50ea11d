// What a thread is about, in the reader's words.

import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { AnchorName } from './anchor-name'

/** Returns a function that says a name in one line, such as “R-012 Ports stay closed” or “Zone Parking, removed”. */
export function useAnchorWords(): (name: AnchorName) => string {
  const t = useTranslations('thread')
  return useCallback(
    ({ kind, ref, title, isGone }) => {
      const words = [ref, title].filter((part) => part !== '').join(' ')
      const name = words === '' || kind === 'board' ? t(`unnamed.${kind}`) : t(`named.${kind}`, { title: words })
      return isGone ? t('gone', { name }) : name
    },
    [t],
  )
}
