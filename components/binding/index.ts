// The binding of a tldraw store to a board's document: all that the page needs to know of it.

import { BoundStore } from './bound-store'
import type { BindOptions, StoreBinding } from './store-binding'

export { attachEditor } from './attach-editor'
export { type CaretPlace, encodeCaret } from './caret-place'
export type { BindOptions, HeldBack, OpenText, StoreBinding } from './store-binding'
export { type HistoryWay, isTakingBack, onTakingBack } from './taking-back'

/** Fills the store from the document and keeps both equal until `dispose`. Writes nothing by itself. */
export function bindStore(options: BindOptions): StoreBinding {
  return new BoundStore(options)
}
