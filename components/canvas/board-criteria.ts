// By what the open board judges, as the canvas reads and changes it.

import { type Computed, computed, type Editor, WeakCache } from 'tldraw'
import { CRITERIA_PARTS, type Criteria, type CriteriaPart, criteriaKey, criteriaOf } from '@/lib/domain/criteria'
import type { JsonValue } from '@/lib/std/json'
import { jsonEqual } from '@/lib/std/json-equal'

/** Reactive; made anew only when the document's meta changes. */
export function boardCriteria(editor: Editor): Criteria {
  return criteriaOf(editor.getDocumentSettings().meta)
}

const FACE_PARTS = ['levels', 'levelWords', 'palette', 'tolerance', 'categories'] as const satisfies CriteriaPart[]
/** What a card's face shows of the criteria. */
export type FaceCriteria = Pick<Criteria, (typeof FACE_PARTS)[number]>

const faceSignals = new WeakCache<Editor, Computed<FaceCriteria>>()

/** Reactive; the same object while nothing changes that cards show: hundreds of them are drawn again with it. */
export function faceCriteria(editor: Editor): FaceCriteria {
  const make = () =>
    computed<FaceCriteria>('face criteria', () => boardCriteria(editor), {
      isEqual: (a: FaceCriteria, b: FaceCriteria) => FACE_PARTS.every((part) => a[part] === b[part]),
    })
  return faceSignals.get(editor, make).get()
}

/** Whether two boards judge by the same. Values are immutable: one has changed only when it is another object. */
export function areSameCriteria(a: Criteria, b: Criteria): boolean {
  return a === b || CRITERIA_PARTS.every((part) => a[part] === b[part])
}

/** New values by part; undefined puts the default back. */
export type CriteriaChange = { readonly [P in CriteriaPart]?: Criteria[P] | undefined }

/** Changes what differs, as one step of undo. Parts that aren't named stay as others make them. */
export function changeCriteria(editor: Editor, change: CriteriaChange): void {
  const { meta } = editor.getDocumentSettings()
  const entries = new Map<string, JsonValue>()
  for (const [key, value] of Object.entries(meta)) if (value !== undefined) entries.set(key, value as JsonValue)
  let isChanged = false
  for (const part of CRITERIA_PARTS) {
    if (!Object.hasOwn(change, part)) continue
    const key = criteriaKey(part)
    // Immutable either way; a record's own type asks for JSON that may be changed.
    const value = change[part] as JsonValue | undefined
    if (jsonEqual(entries.get(key), value)) continue
    isChanged = true
    if (value === undefined) entries.delete(key)
    else entries.set(key, value)
  }
  if (!isChanged) return
  editor.markHistoryStoppingPoint('change criteria')
  editor.updateDocumentSettings({ meta: Object.fromEntries<JsonValue>(entries) })
}
