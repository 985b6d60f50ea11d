// The data files that pages make by themselves, as the audit log names them: pages report each one to the server
// afterwards.

export const PAGE_DATA_FORMATS = ['csv', 'json', 'md', 'nist', 'tldr'] as const

/** One of them. `part` is what it holds: `board`, `register` or a kind of its cards, `report`, `minutes`. */
export interface PageData {
  readonly format: (typeof PAGE_DATA_FORMATS)[number]
  readonly part: string
}
