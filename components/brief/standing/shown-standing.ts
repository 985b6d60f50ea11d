// What still stands of a brief, as the list shows it: the server's answer, without what people have changed since it came.
// Pure: no DOM.

import type { TextRange } from '@/lib/brief/text-range'
import type { BriefStanding, RestingCard, RestingSentence } from '@/lib/compare/brief-standing'
import { byGravity, claimsOtherwise, type Standing } from '@/lib/compare/standing'
import { type ChosenRating, ratingsOf } from '@/lib/domain/session/quick-round'
import type { CitingCard } from '../marks/located-passages'

export type Changed = Exclude<Standing, 'same'>

export interface ChangedSentence extends RestingSentence {
  readonly standing: Changed
}

export interface ChangedCard extends Pick<RestingCard, 'cardId' | 'kind' | 'ref' | 'title'> {
  /** The gravest of its sentences. */
  readonly standing: Changed
  /** Those that changed, each once. */
  readonly sentences: readonly ChangedSentence[]
}

export interface ShownStanding {
  /** The cards that rest on sentences that changed, the gravest first. */
  readonly cards: readonly ChangedCard[]
  /** New passages that nobody has used. */
  readonly unused: BriefStanding['unused']
  /** What to rate again, a rating for each kind of card. */
  readonly ratings: readonly ChosenRating[]
}

export interface Meanwhile {
  readonly briefId: string
  /** The board's cards. */
  readonly citing: readonly CitingCard[]
  /** The places of passages that are cited or marked, in code points over the brief's text. */
  readonly used: readonly TextRange[]
}

/** Leaves out what stands, cards and citations that are gone, and passages that are used by now. */
export function shownStanding(answer: BriefStanding, { briefId, citing, used }: Meanwhile): ShownStanding {
  const live = new Map(citing.map((card) => [card.id, card]))
  const cards = answer.cards.flatMap(({ cardId, sentences }): ChangedCard[] => {
    const card = live.get(cardId)
    if (!card) return []
    const cited = sentences.filter(({ citationId }) => card.citations[citationId]?.briefId === briefId)
    const changed = eachOnce(cited.filter(hasChanged))
    const [standing] = changed.map((sentence) => sentence.standing).sort(byGravity)
    const { kind, ref, title } = card
    return standing ? [{ cardId, kind, ref, title, standing, sentences: changed }] : []
  })
  const rated = cards.filter(({ standing }) => claimsOtherwise(standing))
  return {
    cards: cards.sort((a, b) => byGravity(a.standing, b.standing)),
    unused: answer.unused.filter(({ start, end }) => !used.some((range) => range.start < end && range.end > start)),
    ratings: ratingsOf(rated.map(({ cardId, kind }) => ({ id: cardId, kind }))),
  }
}

function hasChanged(sentence: RestingSentence): sentence is ChangedSentence {
  return sentence.standing !== 'same'
}

/** A card may cite a sentence twice. */
function eachOnce(sentences: readonly ChangedSentence[]): ChangedSentence[] {
  const keyOf = ({ before, place }: ChangedSentence) => `${place?.start ?? ''} ${before}`
  return [...new Map(sentences.map((sentence) => [keyOf(sentence), sentence])).values()]
}
