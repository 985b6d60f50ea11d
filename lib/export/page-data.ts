// The files of data that pages make by themselves, as the audit log calls them: pages tell the server afterwards.

export const PAGE_DATA_FORMATS = ['csv', 'json', 'md', 'nist', 'tldr'] as const

/** One of them. `part` is what it holds: `board`, `register` or a kind of its cards, `report`, `minutes`. */
export interface PageData {
  readonly format: (typeof PAGE_DATA_FORMATS)[number]
  readonly part: string
}
