// Where a citation comes from, in one line: the brief's title, who wrote it and when, its address and its rights.

export interface SourceFacts {
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: { readonly authors?: readonly string[]; readonly date?: string; readonly rights?: string }
}

export function sourceText({ title, sourceUrl, metadata }: SourceFacts): string {
  const { authors = [], date, rights } = metadata
  return [title, authors.join(', '), date, sourceUrl, rights].filter(Boolean).join('. ')
}
