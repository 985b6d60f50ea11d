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
      if (locale === 'en' && error.isTold) return error.message
      return t(`code.${error.code}`)
    },
    [t, locale],
  )
}
