// Random attacks: a random key of a random record gets a random value.

import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'

const KEYS =
  'is xy rotation isLocked parentId index w h color fill grow style size look route ends title body text tags words richText segments rest'
    .split(' ')
    .concat(['fields.likelihoodCurrent', 'citations.x', 'meta.linkKind', 'name', 'gridSize', 'opacity', 'evil'])

/** `random` returns 0 <= r < 1. */
export function randomAttack(random: () => number): (doc: Y.Doc) => void {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
  const id = () => `${pick(['shape', 'page', 'binding', 'asset', 'camera', 'document'])}:${Math.floor(random() * 9)}`
  const value = (depth: number): unknown => {
    const kind = Math.floor(random() * (depth > 3 ? 6 : 9))
    switch (kind) {
      case 0:
        return (random() - 0.5) * 10 ** Math.floor(random() * 300)
      case 1:
        return pick([Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1e300])
      case 2:
        return pick(['', 'x'.repeat(30_000), 'javascript:alert(1)', '<img src=x onerror=alert(1)>', '\u0000', '🜁'])
      case 3:
        return pick([true, false, null])
      case 4:
        return id()
      case 5:
        return pick(['shape:card', 'shape:arrow', 'shape:matrix', 'page', 'binding:arrow', 'asset:image'])
      case 6:
        return Array.from({ length: Math.floor(random() * 5) }, () => value(depth + 1))
      case 7:
        return Object.fromEntries(Array.from({ length: 3 }, () => [pick(KEYS) ?? 'x', value(depth + 1)]))
      default:
        return depth === 0 ? new Y.Text(String(value(9))) : value(9)
    }
  }
  return (doc) =>
    doc.transact(() => {
      const records = recordsOf(doc)
      const target = random() < 0.2 ? undefined : records.get(pick([...records.keys()]) ?? '')
      if (!(target instanceof Y.Map)) {
        records.set(id(), new Y.Map(Array.from({ length: 6 }, (): [string, unknown] => [pick(KEYS) ?? 'is', value(0)])))
      } else target.set(pick(KEYS) ?? 'is', value(0))
    })
}
