// The result of a vote in the minutes: the cards by their dots, and those without.

import type { VoteResult } from '../domain/session/round'
import type { MinutesBlock } from './minutes-block'
import type { MinutesWords } from './minutes-words'

/** Returns the table of the cards that got dots, and a line that names the others. */
export function voteBlocks({ cards, named }: VoteResult, words: MinutesWords): MinutesBlock[] {
  const { t } = words
  const chosen = cards.filter(({ dots }) => dots > 0)
  const others = cards.filter(({ dots }) => dots === 0)
  const isTied = (place: number) => chosen.filter((each) => each.place === place).length > 1
  const names = ['place', 'card', 'dotsGiven', 'voters', ...(named ? (['who'] as const) : [])] as const
  const rows = chosen.map(({ cardId, dots, voters, place }) => [
    isTied(place) ? t('rounds.tied', { place }) : words.number(place),
    words.card(cardId),
    words.number(dots),
    words.number(voters),
    ...(named ? [whoGave(named, cardId, words)] : []),
  ])
  return [
    ...(rows.length > 0
      ? [
          {
            kind: 'table',
            caption: '',
            rows: [names.map((name) => t(`rounds.${name}`)), ...rows],
            figures: [2, 3],
          } as const,
        ]
      : []),
    ...(others.length > 0
      ? [
          {
            kind: 'text',
            text: t('rounds.noDots', { cards: others.map(({ cardId }) => words.ref(cardId)).join(t('comma')) }),
          } as const,
        ]
      : []),
  ]
}

function whoGave(named: NonNullable<VoteResult['named']>, cardId: string, words: MinutesWords): string {
  const gave = named.flatMap(({ name, ballot }) => {
    const dots = ballot[cardId]
    const giver = name || words.t('people.gone')
    return dots === undefined ? [] : [dots === 1 ? giver : words.t('aside', { name: giver, note: words.number(dots) })]
  })
  return gave.join(words.t('comma'))
}
