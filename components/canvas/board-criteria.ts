// The open board's criteria, as the canvas reads and changes them.

import { type Computed, computed, type Editor, WeakCache } from 'tldraw'
import { CRITERIA_PARTS, type Criteria, type CriteriaPart, criteriaOf } from '@/lib/domain/criteria/criteria'
import { type CriteriaChange, criteriaEntries } from '@/lib/domain/criteria/criteria-entries'
import { jsonEqual } from '@/lib/std/json-equal'

/** Returns the board's criteria; reactive, and rebuilt only when the document's meta changes. */
export function boardCriteria(editor: Editor): Criteria {
  return criteriaOf(editor.getDocumentSettings().meta)
}

const FACE_PARTS = ['levels', 'levelWords', 'palette', 'tolerance', 'categories'] as const satisfies CriteriaPart[]
/** The criteria that a card's face shows. */
export type FaceCriteria = Pick<Criteria, (typeof FACE_PARTS)[number]>

const faceSignals = new WeakCache<Editor, Computed<FaceCriteria>>()

/**
 * Returns the criteria that cards show; the same object until one of these changes, because hundreds of cards are
 * redrawn with it. Reactive.
 */
export function faceCriteria(editor: Editor): FaceCriteria {
  const make = () =>
    computed<FaceCriteria>('face criteria', () => boardCriteria(editor), {
      isEqual: (a: FaceCriteria, b: FaceCriteria) => FACE_PARTS.every((part) => a[part] === b[part]),
    })
  return faceSignals.get(editor, make).get()
}

/**
 * Returns whether two boards judge by the same criteria. Values are immutable: one has changed only if it is another
 * object.
 */
export function areSameCriteria(a: Criteria, b: Criteria): boolean {
  return a === b || CRITERIA_PARTS.every((part) => a[part] === b[part])
}

/** Changes the parts that differ, as one step of undo. Unnamed parts stay as others make them. */
export function changeCriteria(editor: Editor, change: CriteriaChange): void {
  const { meta } = editor.getDocumentSettings()
  const entries = criteriaEntries(meta, change)
  if (jsonEqual(meta, entries)) return
  editor.markHistoryStoppingPoint('change criteria')
  editor.updateDocumentSettings({ meta: entries })
}
