// A finding in English, for the admin tool and for scripts. The page has both languages by itself.

import { createTranslator } from 'use-intl/core'
import { wordsIn } from '@/lib/i18n/all-languages'
import type { Messages } from '@/lib/i18n/words'
import type { Finding } from './findings'

export interface FindingWords {
  /** The cause. */
  readonly says: string
  /** What to do about it; null where nothing is wrong. */
  readonly cure: string | null
}

type Key = keyof Messages['doctor']['says']
type CuredKey = keyof Messages['doctor']['cure']

/** Puts a finding into English words. */
export function findingWords({ id, values }: Finding): FindingWords {
  const t = createTranslator({ locale: 'en', messages: wordsIn('en'), namespace: 'doctor' })
  const key: Key = id
  return {
    says: t(`says.${key}`, values as never),
    cure: t.has(`cure.${key as CuredKey}`) ? t(`cure.${key as CuredKey}`, values as never) : null,
  }
}
