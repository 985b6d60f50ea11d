// A comparison of cards and links as a list in groups: what is new, gone, higher and lower, renamed, edited, relinked.

import type { BoardComparison } from '@/lib/compare/compare-boards'
import type { FieldChange } from '@/lib/compare/compared-value'
import { isTold, toldChanges } from '@/lib/compare/told-changes'
import { directionOf } from '@/lib/domain/changes/news-marks'
import type { ThingChange } from '@/lib/export/changed-things'
import { linkChanges } from '@/lib/export/comparison-text'
import { type NewsEntry, type NewsGroup, type NewsReader, newsGroups } from '@/lib/export/news-text'
import { changedExcerpts } from '@/lib/std/changed-excerpts'

export const COMPARISON_GROUPS = [
  'made',
  'removed',
  'up',
  'down',
  'moved',
  'renamed',
  'edited',
  'linked',
  'unlinked',
  'relinked',
] as const
export type ComparisonGroupName = (typeof COMPARISON_GROUPS)[number]

export interface ComparisonGroup {
  readonly name: ComparisonGroupName
  readonly entries: readonly ComparisonEntry[]
}

export interface ComparisonEntry extends NewsEntry {
  /** The card, gone or not, that can be restored; undefined where the version doesn't have it. */
  readonly restorableId: string | undefined
}

export interface ComparisonReader extends NewsReader {
  /** Names what else differs in a card, such as its text. */
  readonly fieldName: (field: string) => string
  readonly comma: string
  /** Stands for a text that is not there. */
  readonly notSet: string
  /** Words a change of one value. */
  readonly change: (change: ThingChange) => string
}

/** Lists the changes of cards and links in groups; groups without any are left out. */
export function comparisonGroups(comparison: BoardComparison, reader: ComparisonReader): ComparisonGroup[] {
  const { cards, links } = comparison
  const told = toldChanges(comparison)
  const byName = new Map<string, NewsGroup['entries']>(
    newsGroups(told, reader).map(({ name, entries }) => [name, entries]),
  )
  const direction = new Map(told.moved.map((card) => [card.cardId, directionOf(card)]))
  const gone = new Map(told.removed.map(({ cardId }, i) => [byName.get('removed')?.[i]?.key ?? cardId, cardId]))
  const fresh = new Set(told.made.map(({ cardId }) => cardId))
  const entries = (name: string, fits: (entry: NewsEntry) => boolean = () => true): ComparisonEntry[] =>
    (byName.get(name) ?? []).filter(fits).map((entry) => {
      const cardId = entry.cardId ?? gone.get(entry.key)
      return { ...entry, restorableId: name.endsWith('linked') || (cardId && fresh.has(cardId)) ? undefined : cardId }
    })
  const ways = { up: 'up', down: 'down', moved: null } as const
  const all: Readonly<Record<ComparisonGroupName, readonly ComparisonEntry[]>> = {
    made: entries('made'),
    removed: entries('removed'),
    up: entries('moved', ({ key }) => direction.get(key) === ways.up),
    down: entries('moved', ({ key }) => direction.get(key) === ways.down),
    moved: entries('moved', ({ key }) => direction.get(key) === ways.moved),
    renamed: entries('renamed'),
    edited: editedEntries(cards, reader),
    linked: entries('linked'),
    unlinked: entries('unlinked'),
    relinked: relinkedEntries(links, reader),
  }
  return COMPARISON_GROUPS.filter((name) => all[name].length > 0).map((name) => ({ name, entries: all[name] }))
}

/** What every card has, or what another group tells. */
const NOT_EDITED = /^(title|ref|level.*|createdBy|createdAt)$/

/** The cards in which something differs that no other group tells: texts, tags, citations, the place. */
function editedEntries(cards: BoardComparison['cards'], reader: ComparisonReader): ComparisonEntry[] {
  return cards.changed.flatMap(({ cardId, kind, ref, title, fields }) => {
    const names = Object.keys(fields).filter((name) => !NOT_EDITED.test(name) && !isTold(name))
    if (names.length === 0) return []
    const detail = [...new Set(names.map((name) => editedField(name, fields[name], reader)))].join(reader.comma)
    return [{ key: `edited ${cardId}`, cardId, kind, ref, title, detail, restorableId: cardId }]
  })
}

/** Longer texts are cut. */
const MOST_LETTERS = 90

/** What was edited: a text with its words before and after, all else by its name. */
function editedField(name: string, change: FieldChange | undefined, reader: ComparisonReader): string {
  const what = reader.fieldName(name)
  const [before, after] = (change ?? []).map((value) => (typeof value === 'string' ? value : ''))
  if (name !== 'body' || before === undefined || after === undefined) return what
  const [old, now] = changedExcerpts(before, after, MOST_LETTERS)
  return reader.change({ what, before: old || reader.notSet, after: now || reader.notSet })
}

/** The links that stayed and say something else. */
function relinkedEntries({ changed }: BoardComparison['links'], reader: ComparisonReader): ComparisonEntry[] {
  return changed.map((link) => {
    const { from, to, linkId } = link
    const other = `${to.ref} ${to.title}`.trim()
    const changes = linkChanges(link, reader.locale).map((change) => reader.change(change))
    return {
      ...from,
      key: `relinked ${linkId}`,
      detail: [`→ ${other}`, ...changes].join(reader.comma),
      restorableId: undefined,
    }
  })
}
