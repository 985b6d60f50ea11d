// An error in the reader's language. The server's sentences are English and exact; in other languages, and where no
// answer came, the code's own words stand in.

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ApiError } from './client'

/** Returns a function that turns any caught error into a sentence for the person: what happened and what to do. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('errors')
  const locale = useLocale()
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError)) return t('unexpected')
      const sentence = locale === 'en' && error.isTold ? error.message : t(`code.${error.code}`)
      // Only failures of the server itself have a line in its log.
      if (error.code !== 'internal' || error.requestId === undefined) return sentence
      return t('withReference', { sentence, id: error.requestId })
    },
    [t, locale],
  )
}
