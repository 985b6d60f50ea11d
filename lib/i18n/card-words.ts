// Written by `npm run languages` from the folders of messages/. Change those instead.

import de from '@/messages/de/card.json' with { type: 'json' }
import en from '@/messages/en/card.json' with { type: 'json' }
import ja from '@/messages/ja/card.json' with { type: 'json' }
import type { Locale } from '../domain/languages'
import { withEnglish } from './with-english'

/** The words of cards, their fields and columns in each language: by them a page knows what was written in another one. */
export const CARD_WORDS: Readonly<Record<Locale, typeof en>> = {
  en,
  de: withEnglish(de, en),
  ja: withEnglish(ja, en),
}
