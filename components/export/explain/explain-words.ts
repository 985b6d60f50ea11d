// The words of a picture's head and foot in its language, which need not be the page's.

import { createTranslator } from 'use-intl'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { LinkKind } from '@/lib/domain/cards/link'
import type { LikelihoodPreset } from '@/lib/domain/criteria/criteria-presets'
import type { Locale } from '@/lib/domain/localized'
import { languageOfDates } from '@/lib/i18n/language-of-dates'
import { wordsIn } from '@/lib/i18n/words'
import type { PicturedVersion } from '@/lib/picture/picture-context'
import type { PictureFacts } from '@/lib/picture/picture-facts'

export function explainWords(locale: Locale) {
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'export' })
  const criteria = createTranslator({ locale, messages: wordsIn(locale), namespace: 'criteria' })
  const { card } = wordsOf(locale)
  // Uses one named time zone: a picture says the same wherever it was made.
  const date = new Intl.DateTimeFormat(languageOfDates(locale), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return {
    locale,
    changed: (instant: string) => t('explained.changed', { date: date.format(new Date(instant)) }),
    version: (version: string) => t('explained.version', { version }),
    ofVersion: ({ id, name, at }: PicturedVersion) =>
      t('explained.ofVersion', { id, name, date: at === '' ? '' : date.format(new Date(at)) }),
    raters: (raters: NonNullable<PictureFacts['raters']>) =>
      t(raters.least === raters.most ? 'explained.raters' : 'explained.ratersRange', raters),
    tolerance: (level: string) => t('explained.tolerance', { level }),
    bandSource: (source: LikelihoodPreset) => criteria(`bandSource.${source}`),
    kind: (kind: CardKind) => card(`kind.${kind}`),
    link: (kind: LinkKind) => card(`linkKind.${kind}`),
    noTreatment: card('face.noTreatment'),
    legend: t('explained.legend'),
    scored: t('explained.scored'),
    levelTable: t('explained.levelTable'),
    sources: t('explained.sources'),
    unknownSource: t('explained.unknownSource'),
  }
}

export type ExplainWords = ReturnType<typeof explainWords>
