// The source of a brief, which every quote of it must name: its authors, title, date, address and rights.

import type { BriefMetadata } from './parsed-brief'

export interface BriefSource {
  readonly title: string
  readonly authors: readonly string[]
  /** As the source writes it; '' if it gives none. */
  readonly date: string
  readonly sourceUrl: string | null
  /** Licence or copyright as the source writes it; '' if it gives none. */
  readonly rights: string
}

/** Extracts the source from a brief's own metadata. */
export function sourceOf(brief: {
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
}): BriefSource {
  const { title, sourceUrl, metadata } = brief
  const { authors, date, rights } = metadata
  return { title, authors, date, sourceUrl, rights }
}

/**
 * Formats one line for a list of sources, such as "Ann Lee, Bo Ek: On ports (2019). https://example.org. © Ports
 * Institute".
 */
export function sourceLine({ title, authors, date, sourceUrl, rights }: BriefSource): string {
  const year = /\b(?:19|20)\d{2}\b/.exec(date)?.[0] ?? date
  const work = `${authors.length > 0 ? `${authors.join(', ')}: ` : ''}${title}${year === '' ? '' : ` (${year})`}`
  return [work, sourceUrl ?? '', rights].filter((part) => part !== '').join('. ')
}
