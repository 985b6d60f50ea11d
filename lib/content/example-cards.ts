// The cards of the example board, their links, and their statements about each other. `quote` is a passage of the
// example's brief.

import cards from '@/content/example/cards.json' with { type: 'json' }
import { type ExampleCard, type ExampleLink, isCardsFile } from './check-example'
import { readContent } from './read-content'

const file = readContent('example/cards.json', cards, isCardsFile)

export const EXAMPLE_CARDS: readonly ExampleCard[] = file.cards
/** There is a gap of each kind, as on a real board. */
export const EXAMPLE_LINKS: readonly ExampleLink[] = file.links
/** The verdict on each recommendation in each scenario, by the keys of both. */
export const EXAMPLE_VERDICTS = file.verdicts
/** The strength with which one driver moves another, by the keys of both. */
export const EXAMPLE_INFLUENCES = file.influences
