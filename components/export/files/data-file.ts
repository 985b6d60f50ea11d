// One file of data as it was made, or the reason why there is none.

import type { PageData } from '@/lib/export/page-data'

/** Something unexpected about the file, which the page puts into words beside it. */
export type DataNote =
  | { readonly note: 'offlineReport'; readonly hasSources: boolean }
  | { readonly note: 'imagesLeftOut'; readonly count: number }

export interface DataFile {
  readonly blob: Blob
  readonly name: string
  readonly note?: DataNote
  /** Data that this page made without the server, which doesn't know of it. */
  readonly madeHere?: PageData
}

/** A key of the words. */
export interface DataRefusal {
  readonly refusal: 'notScored'
}
