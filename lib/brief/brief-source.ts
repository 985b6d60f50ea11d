// The source of a brief, which every quote of it must name: its authors, title, date, address and rights.

import type { BriefBlock, BriefMetadata, BriefWarning } from './parsed-brief'

export interface BriefSource {
  readonly title: string
  readonly authors: readonly string[]
  /** As the source writes it; '' if it gives none. */
  readonly date: string
  readonly sourceUrl: string | null
  /** Licence or copyright as the source writes it; '' if it gives none. */
  readonly rights: string
  /** The number of lists that arrived without their items; absent if all are there. */
  readonly lostLists?: number
}

interface SourcedBrief {
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
  readonly blocks: readonly (Pick<BriefBlock, 'id'> & Partial<Pick<BriefBlock, 'setAside'>>)[]
  readonly warnings: readonly BriefWarning[]
}

/** Extracts the source from a brief's own metadata, and counts the lists that it lost on the way. */
export function sourceOf(brief: SourcedBrief): BriefSource {
  const { title, sourceUrl, metadata } = brief
  const { authors, date, rights } = metadata
  const lostLists = countLostLists(brief)
  return { title, authors, date, sourceUrl, rights, ...(lostLists > 0 && { lostLists }) }
}

/** The introduction of a list that somebody has set aside counts no more, as in the reader. */
function countLostLists({ blocks, warnings }: SourcedBrief): number {
  const lost = new Set(warnings.flatMap(({ code, blockId }) => (code === 'list-missing' ? [blockId] : [])))
  return lost.size === 0 ? 0 : blocks.filter(({ id, setAside }) => !setAside && lost.has(id)).length
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
