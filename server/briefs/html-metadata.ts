// Metadata in a web page: JSON-LD, the meta elements of libraries and of social networks, its title.

import type { Element, Root, RootContent } from 'hast'
import { readMetadata } from '@/lib/brief/metadata-json'
import type { BriefMetadata } from '@/lib/brief/parsed-brief'

export interface PageFacts {
  readonly title: string
  readonly sourceUrl: string
  readonly metadata: Partial<BriefMetadata>
}

const ARTICLE_TYPE = /Article|Report|BlogPosting|ScholarlyArticle|WebPage|CreativeWork/

/** Reads a web page's metadata from JSON-LD, its meta elements and its title. */
export function readPageFacts(root: Root): PageFacts {
  const found = gather(root)
  const meta = (...names: string[]) => names.flatMap((name) => found.meta.get(name) ?? [])
  const first = (...names: string[]) => meta(...names)[0] ?? ''
  const linked = readMetadata(found.linked ?? {})
  const authors = meta('citation_author', 'dc.creator', 'dcterms.creator', 'author', 'article:author').filter(
    (name) => !/^https?:/.test(name),
  )
  const metadata: Partial<BriefMetadata> = {
    ...linked.metadata,
    authors: linked.metadata.authors.length > 0 ? linked.metadata.authors : [...new Set(authors)],
    date:
      linked.metadata.date ||
      first('citation_publication_date', 'article:published_time', 'dcterms.issued', 'dcterms.date', 'dc.date') ||
      first('date', 'pubdate') ||
      found.dateLine,
    publisher: linked.metadata.publisher || first('citation_publisher', 'dc.publisher', 'publisher', 'og:site_name'),
    rights: linked.metadata.rights || first('dc.rights', 'dcterms.rights', 'copyright') || found.license,
    language: found.language,
  }
  return {
    title: linked.title || first('citation_title', 'dc.title', 'og:title', 'twitter:title') || found.title,
    sourceUrl: [found.canonical, first('og:url'), found.savedFrom].find((url) => /^https?:\/\/\S+$/.test(url)) ?? '',
    metadata,
  }
}

interface Found {
  meta: Map<string, string[]>
  linked: Readonly<Record<string, unknown>> | undefined
  title: string
  canonical: string
  license: string
  savedFrom: string
  language: string
  /** What a paragraph of the class `date` says, as pandoc writes it from front matter. */
  dateLine: string
}

function gather(root: Root): Found {
  const found: Found = {
    meta: new Map(),
    linked: undefined,
    title: '',
    canonical: '',
    license: '',
    savedFrom: '',
    language: '',
    dateLine: '',
  }
  const left: RootContent[] = [...root.children].reverse()
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'comment') {
      found.savedFrom ||= /saved from url=\(\d+\)(\S+)/.exec(node.value)?.[1] ?? ''
    } else if (node.type === 'element') {
      note(node, found)
      left.push(...[...node.children].reverse())
    }
  }
  return found
}

function note(element: Element, found: Found): void {
  const { tagName, properties } = element
  if (tagName === 'html') found.language ||= String(properties.lang ?? '').slice(0, 20)
  else if (tagName === 'title') found.title ||= line(plain(element))
  else if (tagName === 'p' && [properties.className].flat().includes('date')) found.dateLine ||= line(plain(element))
  else if (tagName === 'link') noteLink(properties, found)
  else if (tagName === 'meta') {
    const name = String(properties.name ?? properties.property ?? properties.itemProp ?? '').toLowerCase()
    const content = line(String(properties.content ?? ''))
    if (name !== '' && content !== '') found.meta.set(name, [...(found.meta.get(name) ?? []), content])
  } else if (tagName === 'script' && properties.type === 'application/ld+json') {
    found.linked ??= articleIn(plain(element))
  }
}

function noteLink(properties: Element['properties'], found: Found): void {
  const rel = [properties.rel ?? []].flat().map(String)
  const href = String(properties.href ?? '')
  if (rel.includes('canonical')) found.canonical ||= href
  if (rel.includes('license')) found.license ||= href
}

/** The object of a JSON-LD text that describes an article. */
function articleIn(json: string): Readonly<Record<string, unknown>> | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    // Pages with broken JSON-LD are common; the meta elements still speak.
    return undefined
  }
  const graph = isObject(value) && Array.isArray(value['@graph']) ? value['@graph'] : [value].flat()
  return graph
    .filter(isObject)
    .find((item) => [item['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function plain(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300)
}
