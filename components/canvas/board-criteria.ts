// By what the open board judges, as the canvas reads it: reactive, made anew only when the document's meta changes.

import { type Editor, WeakCache } from 'tldraw'
import { type Criteria, criteriaOf } from '@/lib/domain/criteria'

const byMeta = new WeakCache<object, Criteria>()

/** Reactive. */
export function boardCriteria(editor: Editor): Criteria {
  return byMeta.get(editor.getDocumentSettings().meta, criteriaOf)
}
