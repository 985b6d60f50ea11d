// Which vote's dots a board's cards show: the newest vote's, until somebody takes them off. An earlier vote's may then stand in
// their place. The document's `meta` has both choices, and both end with the next vote, whose dots show again.

const CLEARED_VOTE = 'clearedVote'
const EARLIER_VOTE = 'earlierVote'

type Meta<V> = Readonly<Record<string, V>>

/** Returns the id of the vote whose dots show, from the newest vote's id and the document's `meta`; undefined for none. */
export function voteIdOnCards(newestId: string, meta: Meta<unknown>): string | undefined {
  if (meta[CLEARED_VOTE] !== newestId) return newestId
  const earlier = meta[EARLIER_VOTE]
  return typeof earlier === 'string' ? earlier : undefined
}

/** Returns the document's `meta` with which a vote's dots show: the newest one's, an earlier one's, or none for undefined. */
export function metaWithVote<V>(meta: Meta<V>, newestId: string, shownId: string | undefined): Meta<V | string> {
  const { [CLEARED_VOTE]: _cleared, [EARLIER_VOTE]: _earlier, ...rest } = meta
  if (shownId === newestId) return rest
  return { ...rest, [CLEARED_VOTE]: newestId, ...(shownId !== undefined && { [EARLIER_VOTE]: shownId }) }
}
