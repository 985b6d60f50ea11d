// What can become of the sentences of a brief that was replaced. Pages need these words, but not what judges by them.

/** What became of what a card rests on, the gravest first. */
export const STANDINGS = ['removed', 'reversed', 'softened', 'strengthened', 'reworded', 'moved', 'same'] as const
export type Standing = (typeof STANDINGS)[number]

/** Compares for sorting: the gravest come first. */
export function byGravity(a: Standing, b: Standing): number {
  return STANDINGS.indexOf(a) - STANDINGS.indexOf(b)
}

const OTHER_CLAIMS: readonly Standing[] = ['removed', 'reversed', 'softened', 'strengthened']

/** Returns whether the brief claims something else now, so that a score by the earlier text may be wrong. */
export function claimsOtherwise(standing: Standing): boolean {
  return OTHER_CLAIMS.includes(standing)
}
