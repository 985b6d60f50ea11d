// The ratings of a field on the wall say how far they are apart, unless one person alone has rated.

import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { expect, test } from 'vitest'
import { RatingScale } from '@/components/projector/rating-scale'
import type { RatingSpread } from '@/lib/domain/session/round'
import { wordsIn } from '@/lib/i18n/all-languages'

const words = { field: () => 'Impact', step: () => ({ word: 'Limited', meaning: '' }) }

function shown(counts: RatingSpread['counts'], least: number, most: number) {
  const middle = { median: least, lowerQuartile: least, upperQuartile: most }
  const spread: RatingSpread = { counts, least, most, ...middle, abstained: 0, unknown: 0 }
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
      <RatingScale field="impactCurrent" spread={spread} words={words} names={undefined} agreed={undefined} />
    </IntlProvider>,
  )
}

test.each<[counts: RatingSpread['counts'], least: number, most: number, said: RegExp, unsaid: RegExp]>([
  [[0, 1, 0, 1, 0], 2, 4, /range 2–4/, /all the same/],
  [[0, 3, 0, 0, 0], 2, 2, /all the same/, /range/],
  [[0, 1, 0, 0, 0], 2, 2, /Impact/, /range|all the same/],
])('%j from %d to %d', (counts, least, most, said, unsaid) => {
  expect(shown(counts, least, most)).toMatch(said)
  expect(shown(counts, least, most)).not.toMatch(unsaid)
})
