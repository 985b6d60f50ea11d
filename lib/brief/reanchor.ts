// Carries citations from one version of a brief to the next. Both texts are known, so each citation is first found in
// the old one, with far more surroundings than it keeps itself, and the order of the two texts predicts its place
// (decision 35).

import type { CitationState } from '../domain/cards/citation'
import { anchor, isInPlace, isItself, placeOf } from './anchor'
import type { CodePointText } from './code-points'
import { type FoundPassage, findPassage } from './find-passage'
import { FoldedText, fold } from './folded-text'
import { describePassage, type PassageSelector } from './selector'
import { toSentenceEdges } from './sentence-edges'
import { TextOrder } from './text-order'
import type { TextRange } from './text-range'

/** A citation or a mark: a passage with its state. */
export type AnchoredPassage = PassageSelector & { readonly state: CitationState }

/** The length of the surroundings that are compared in the old text, in folded characters on each side. */
const SURROUNDINGS = 120

/** Carries passages from one version of a text to another. */
export class Reanchoring {
  readonly #old: FoldedText
  readonly #new: FoldedText
  readonly #order: TextOrder

  /** Reads both texts once, which takes some tenths of a second for 300 pages. */
  constructor(oldText: string | CodePointText, newText: string | CodePointText) {
    this.#old = new FoldedText(oldText)
    this.#new = new FoldedText(newText)
    this.#order = new TextOrder(this.#old.text, this.#new.text)
  }

  /**
   * Finds the passage in the new text. `anchored`: the same words between the same neighbours, with current offsets and
   * spelling. `moved`: found elsewhere or with other words (then `quote` stays unchanged), or moved earlier and not yet
   * accepted. `orphan`: quote, surroundings and offsets stay.
   */
  carry(passage: AnchoredPassage): AnchoredPassage {
    const place = this.#placeInOld(passage)
    if (!place) return this.#findAnew(passage)
    const { start, end } = this.#old.fromSource(place.start, place.end)
    const words = this.#old.text.slice(start, end)
    const sought = {
      words,
      before: this.#old.text.slice(Math.max(0, start - SURROUNDINGS), start),
      after: this.#old.text.slice(end, end + SURROUNDINGS),
    }
    const found = findPassage(this.#new.text, sought, this.#order.around(start, end))
    return found ? this.#settle(passage, place, found) : { ...passage, state: 'orphan' }
  }

  /** Finds the passage's place in the old text, even if its words had changed before. */
  #placeInOld(passage: AnchoredPassage): TextRange | undefined {
    if (passage.quote === '' || passage.state === 'orphan') return undefined
    if (isInPlace(this.#old.source, passage)) return passage
    if (passage.state === 'moved' && passage.end > passage.start && isItself(this.#old.source, passage)) return passage
    // The old text may hold only the cited passages, as a board file carries them: then the place comes from the new
    // one.
    if (passage.state === 'anchored' && anchor(this.#new, passage).state === 'anchored') return undefined
    const found = anchor(this.#old, passage)
    return found.state === 'orphan' ? undefined : found
  }

  #settle(passage: AnchoredPassage, cited: TextRange, found: FoundPassage): AnchoredPassage {
    const place = placeOf(this.#new, passage.quote, found)
    const { start, end } = found.isExact ? place : toSentenceEdges(this.#new.source, place, this.#old.source, cited)
    const described = describePassage(this.#new.source, start, end)
    const saysTheSame = fold(described.quote) === fold(passage.quote)
    const isHome = found.isExact && found.isSure && found.isInOrder && passage.state === 'anchored'
    return {
      ...passage,
      ...described,
      quote: saysTheSame ? described.quote : passage.quote,
      state: isHome && saysTheSame ? 'anchored' : 'moved',
    }
  }

  /**
   * A passage that the old text lacks may be in the new one: after a restored version, or for a citation of an older
   * one.
   */
  #findAnew(passage: AnchoredPassage): AnchoredPassage {
    const found = anchor(this.#new, passage)
    if (found.state === 'orphan') return { ...passage, state: 'orphan' }
    const described = describePassage(this.#new.source, found.start, found.end)
    const saysTheSame = fold(described.quote) === fold(passage.quote)
    const isBack = found.state === 'anchored' && described.quote === passage.quote
    return {
      ...passage,
      ...described,
      quote: saysTheSame ? described.quote : passage.quote,
      state: isBack ? 'anchored' : 'moved',
    }
  }
}
