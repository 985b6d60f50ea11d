// Rich texts that an editor of this page changes letter by letter in the document itself, while a person types in them.
// The store follows such an editor, so what it says about an open text isn't written a second time.

import type { TLRecord } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { RICH_TEXT_KEY, richTextOf } from '@/lib/document/records/rich-text'
import { jsonEqual } from '@/lib/std/json-equal'
import type { OpenText, OpenTextOptions } from './store-binding'
import type { StoreChanges } from './store-changes'
import type { Step, Undo } from './undo'

const RICH_TEXT_ONLY: ReadonlySet<string> = new Set([RICH_TEXT_KEY])

/** What open texts need of the bound store. */
export interface TextHost {
  readonly doc: Y.Doc
  readonly undo: Undo
  /** Writes what the store still holds back. */
  readonly flush: () => void
  readonly mayWrite: (id: string, groups: ReadonlySet<string>) => boolean
  /** Makes the store hold the record as the document has it. */
  readonly refresh: (id: string) => void
}

interface Opened {
  readonly id: string
  readonly onGone: () => void
}

export class OpenTexts {
  readonly #host: TextHost
  readonly #open = new Set<Opened>()
  readonly #origins = new Set<unknown>()

  constructor(host: TextHost) {
    this.#host = host
  }

  /** Whether a transaction with this origin comes from an editor of a text. */
  isOrigin(origin: unknown): boolean {
    return this.#origins.has(origin)
  }

  /** Returns undefined, and says so in the log, if the document has no rich text under this id. */
  open(id: string, { origin, onGone }: OpenTextOptions): OpenText | undefined {
    const { doc, undo, flush, mayWrite, refresh } = this.#host
    const fragment = richTextOf(doc, id)
    if (!fragment) {
      // The editor then works on the store, whose text is written as a difference: others' letters stay, but carets don't.
      console.warn(`The words of ${id} are not in the document: they are typed into the store`)
      return undefined
    }
    if (!this.#origins.has(origin)) {
      this.#origins.add(origin)
      undo.track(origin)
    }
    undo.markStep()
    const opened: Opened = { id, onGone }
    this.#open.add(opened)
    const before: Step | undefined = undo.last
    /** How many of its steps have been taken back and may be done again. */
    let undone = 0
    return {
      fragment,
      mayWrite: () => mayWrite(id, RICH_TEXT_ONLY),
      undo: () => {
        flush()
        if (undo.last === before) return
        undo.undo()
        undone++
      },
      redo: () => {
        flush()
        if (!undo.canRedo.get()) undone = 0
        if (undone === 0) return
        undo.redo()
        undone--
      },
      markStep: () => {
        // What the store holds back belongs to the letters before.
        flush()
        undo.markStep()
      },
      close: () => {
        if (!this.#open.delete(opened)) return
        flush()
        undo.joinAfter(before)
        undo.markStep()
        refresh(id)
      },
    }
  }

  /** Calls the editors of open texts whose records `isThere` no longer finds among these. */
  reportGone(ids: ReadonlySet<string>, isThere: (id: string) => boolean): void {
    for (const { id, onGone } of [...this.#open]) if (ids.has(id) && !isThere(id)) onGone()
  }

  /** Returns the store's changes without those of the words of open texts. */
  withoutWords(changes: StoreChanges): StoreChanges {
    if (this.#open.size === 0) return changes
    const { added, updated, removed } = changes
    const ids = new Set([...this.#open].map(({ id }) => id))
    const entries = Object.entries(updated).flatMap(([id, [before, after]]) => {
      if (!ids.has(id)) return [[id, [before, after]] as const]
      const kept = withWordsOf(before, after)
      return jsonEqual(before, kept) ? [] : [[id, [before, kept]] as const]
    })
    return { added, updated: Object.fromEntries(entries) as StoreChanges['updated'], removed }
  }
}

function withWordsOf(before: TLRecord, after: TLRecord): TLRecord {
  if (before.typeName !== 'shape' || after.typeName !== 'shape') return after
  const { richText } = before.props as { readonly richText?: unknown }
  return { ...after, props: { ...after.props, richText } }
}
