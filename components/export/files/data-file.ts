// One file of data as it was made, or why there is none.

/** What isn't as one would expect, told in words beside the file. */
export type DataNote =
  | { readonly note: 'offlineReport'; readonly hasSources: boolean }
  | { readonly note: 'imagesLeftOut'; readonly count: number }

export interface DataFile {
  readonly blob: Blob
  readonly name: string
  readonly note?: DataNote
}

/** A key of the words. */
export interface DataRefusal {
  readonly refusal: 'notScored'
}
