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
      isEqual: (a, b) => FACE_PARTS.every((part) => a[part] === b[part]),
    })
  return faceSignals.get(editor, make).get()
}

/** Whether two boards judge by the same. Values are immutable: one has changed only when it is another object. */
export function areSameCriteria(a: Criteria, b: Criteria): boolean {
  return a === b || CRITERIA_PARTS.every((part) => a[part] === b[part])
}

/** Changes one part, as one step of undo. `undefined` puts the default back. An equal value changes nothing. */
export function setCriteria<P extends CriteriaPart>(editor: Editor, part: P, value: Criteria[P] | undefined): void {
  const document = editor.getDocumentSettings()
  const key = criteriaKey(part)
  const { [key]: before, ...others } = document.meta
  // Immutable either way; a record's own type asks for JSON that may be changed.
  const after = value as JsonValue | undefined
  if (after === undefined ? before === undefined : jsonEqual(before, after)) return
  editor.markHistoryStoppingPoint(`set ${key}`)
  editor.updateDocumentSettings({ meta: after === undefined ? others : { ...others, [key]: after } })
}
