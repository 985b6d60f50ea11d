// What stands above a block and says of what kind it is: the headings of its section, the list introduction, and the
// items that stand as headings of the items below them.

import type { PresentedBlock } from '../presented-brief'
import type { Cue } from './candidate'
import type { Context } from './judge-sentence'
import { namesRecommendations, saysHowThingsStand } from './topics'

/** A hint, with the words that gave it. */
export interface AboveCue extends Context {
  readonly cue: Cue
}

interface Standing {
  readonly block: PresentedBlock
  /** A heading is higher the smaller this is; an item lies deeper the larger it is. */
  readonly level: number
  /** What it says of sentences below it... */
  readonly hint: AboveCue | undefined
  /** ...and of items of a list below it. */
  readonly itemHint: AboveCue | undefined
  /** Nothing above it reaches past it. */
  readonly isShut: boolean
}

/** Code points of an item that can stand as the heading of deeper ones. */
const LONGEST_LEAD = 40
/** A heading without a level, from a plain text, lies below nothing. */
const NO_LEVEL = 0

/** The headings and leading items above the place that has been read to. */
export class HintsAbove {
  #headings: readonly Standing[] = []
  #leads: readonly Standing[] = []
  readonly #title: PresentedBlock | undefined

  constructor(blocks: readonly PresentedBlock[]) {
    const top = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1)
    this.#title = top.length === 1 ? top[0] : undefined
  }

  heading(block: PresentedBlock, words: string, hint: AboveCue | undefined, itemHint: AboveCue | undefined): void {
    const level = block.level ?? NO_LEVEL
    // The title of a whole document, such as "Policy proposals", says nothing of one section's list.
    const above = this.#headings.filter((one) => one.level < level && one.block !== this.#title)
    this.#headings = [...above, standing(block, level, words, hint, itemHint)]
    this.#leads = []
  }

  /** An item that stands as the heading of those below it. */
  lead(block: PresentedBlock, words: string, itemHint: AboveCue | undefined): void {
    const level = block.level ?? 0
    this.#leads = [
      ...this.#leads.filter((above) => above.level < level),
      standing(block, level, words, undefined, itemHint),
    ]
  }

  /** Forgets the items: a paragraph has ended the list. */
  endList(): void {
    this.#leads = []
  }

  /** The hint for sentences of the section. */
  get section(): AboveCue | undefined {
    const own = this.#headings.at(-1)
    return own?.hint ?? nearest(this.#headings, ({ hint }) => (hint?.kind === 'recommendation' ? hint : undefined))
  }

  /** Whether what stands above tells of the present or the past, or of another topic than what is to be done. */
  get isShut(): boolean {
    return (this.#leads.at(-1) ?? this.#headings.at(-1))?.isShut ?? false
  }

  /** The hint for an item of a list, from its leading item or else from the headings. */
  item(block: PresentedBlock): AboveCue | undefined {
    const leads = this.#leads.filter((above) => above.level < (block.level ?? 0))
    const own = nearest(leads, ({ itemHint }) => itemHint)
    if (leads.some(({ isShut }) => isShut)) return own
    const heading = nearest(this.#headings, ({ itemHint }) =>
      itemHint?.kind === 'recommendation' ? itemHint : undefined,
    )
    return own && own.weight >= (heading?.weight ?? 0) ? own : heading
  }
}

/** Whether an item stands as the heading of the next block: short, without a stop, and the next item lies deeper. */
export function leadsItems(block: PresentedBlock, next: PresentedBlock | undefined, words: string): boolean {
  const isShort = block.end - block.start <= LONGEST_LEAD && !/[。.!?！？｡]$/u.test(words.trim())
  return isShort && next?.kind === 'list-item' && (next.level ?? 0) > (block.level ?? 0)
}

function standing(
  block: PresentedBlock,
  level: number,
  words: string,
  hint: AboveCue | undefined,
  itemHint: AboveCue | undefined,
): Standing {
  return {
    block,
    level,
    hint,
    itemHint,
    isShut: saysHowThingsStand(words) || (hint !== undefined && !namesRecommendations(words)),
  }
}

/** What the nearest says, without reaching past one that is shut. */
function nearest(above: readonly Standing[], say: (one: Standing) => AboveCue | undefined): AboveCue | undefined {
  for (const one of above.toReversed()) {
    const said = say(one)
    if (said || one.isShut) return said
  }
  return undefined
}
