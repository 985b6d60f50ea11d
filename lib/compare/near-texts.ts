// Pairs short texts that say nearly the same, such as titles or sentences of two versions: by the groups of three
// letters that they share (Dice's coefficient). Groups that many texts have point nowhere, so that the time grows with the
// texts and not with their pairs.

/** A group of letters that occurs in more texts than this says too little about any of them. */
const MOST_HOLDERS = 40
/** So many candidates are compared whole. */
const MOST_CANDIDATES = 6

/**
 * Pairs each of the texts at most once, the most similar first. Texts come folded. `least` is the similarity from which
 * two are a pair, 0 to 1. Returns indexes into `after` by indexes into `before`.
 */
export function pairNearTexts(
  before: readonly string[],
  after: readonly string[],
  least: number,
): ReadonlyMap<number, number> {
  const groupsBefore = before.map(groupsOf)
  const holders = new Map<string, number[]>()
  groupsBefore.forEach((groups, i) => {
    for (const group of groups) {
      const known = holders.get(group)
      if (known) known.push(i)
      else holders.set(group, [i])
    }
  })
  const near = after.flatMap((text, j) => {
    const groups = groupsOf(text)
    const shared = new Map<number, number>()
    for (const group of groups) {
      const known = holders.get(group) ?? []
      if (known.length > MOST_HOLDERS) continue
      for (const i of known) shared.set(i, (shared.get(i) ?? 0) + 1)
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_CANDIDATES)
      .map(([i]) => ({ i, j, likeness: likeness(groupsBefore[i] ?? new Set(), groups) }))
      .filter((each) => each.likeness >= least)
  })
  near.sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of near) {
    if (pairs.has(i) || taken.has(j)) continue
    pairs.set(i, j)
    taken.add(j)
  }
  return pairs
}

function groupsOf(text: string): ReadonlySet<string> {
  const letters = `  ${text} `
  const groups = new Set<string>()
  for (let i = 0; i + 3 <= letters.length; i++) groups.add(letters.slice(i, i + 3))
  return groups
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const group of a) if (b.has(group)) shared++
  return (2 * shared) / (a.size + b.size)
}
