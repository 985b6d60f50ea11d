// In which order and under which heading the inspector shows a card's fields (lib/domain/cards/card-fields), as data. A test
// proves that every field of every kind has exactly one place.

import { PLACE_FIELDS } from '@/lib/domain/cards/card-fields'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { ASSESSMENT_FIELDS, ASSESSMENTS } from '@/lib/domain/criteria/assessment'

export type SectionName = 'statement' | 'assessment' | 'duty' | 'response' | 'scores' | 'delivery' | 'about' | 'places'

export interface CardSection {
  readonly name: SectionName
  readonly fields: readonly string[]
  /** Closed until somebody opens it. */
  readonly isFolded?: boolean
}

const PLACES: CardSection = { name: 'places', fields: PLACE_FIELDS, isFolded: true }
const ABOUT: CardSection = { name: 'about', fields: ['owner', 'category'] }

export const CARD_SECTIONS: Readonly<Record<CardKind, readonly CardSection[]>> = {
  risk: [
    { name: 'statement', fields: ['cause', 'event', 'consequence'] },
    {
      name: 'assessment',
      fields: [...ASSESSMENTS.flatMap((each) => Object.values(ASSESSMENT_FIELDS[each])), 'confidence', 'rationale'],
    },
    { name: 'duty', fields: ['owner', 'due', 'nextReview'] },
    { name: 'response', fields: ['treatment', 'status'] },
    { name: 'about', fields: ['category', 'polarity', 'objective', 'horizon'] },
    PLACES,
  ],
  recommendation: [
    { name: 'scores', fields: ['impact', 'effort', 'priority'] },
    { name: 'duty', fields: ['owner', 'due'] },
    { name: 'delivery', fields: ['lifecycle', 'addressee', 'instrument', 'timeBand', 'start', 'progress'] },
    { name: 'about', fields: ['category', 'responseType', 'cost'] },
    PLACES,
  ],
  driver: [
    { name: 'scores', fields: ['impact', 'uncertainty', 'direction'] },
    { name: 'about', fields: ['steep', 'owner', 'category'] },
    PLACES,
  ],
  assumption: [{ name: 'assessment', fields: ['confidence'] }, ABOUT, PLACES],
  evidence: [{ name: 'assessment', fields: ['confidence'] }, ABOUT, PLACES],
  opportunity: [
    { name: 'assessment', fields: ['likelihoodCurrent', 'impactCurrent', 'confidence', 'rationale'] },
    { name: 'duty', fields: ['owner', 'due'] },
    { name: 'about', fields: ['category'] },
    PLACES,
  ],
  actor: [{ name: 'about', fields: ['interest', 'stance', 'influence', 'owner', 'category'] }, PLACES],
  scenario: [{ name: 'statement', fields: ['headline', 'narrative', 'signposts', 'implications'] }, ABOUT, PLACES],
  question: [ABOUT, PLACES],
}

const ALL_SECTIONS = Object.values(CARD_SECTIONS).flat()

/** The fields of all kinds in the order of the sections of the first kind that has them; those of folded ones last. */
export const SECTION_ORDER: readonly string[] = [
  ...new Set(
    [false, true].flatMap((folded) => fieldsOf(ALL_SECTIONS.filter(({ isFolded = false }) => isFolded === folded))),
  ),
]

function fieldsOf(sections: readonly CardSection[]): string[] {
  return sections.flatMap(({ fields }) => fields)
}
