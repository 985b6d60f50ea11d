// Reads a saved web page, or a passage copied from one, as blocks. The page's own tags decide which part is the
// article; the rest is set aside.

import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { SourceBlock, SourceDocument } from '@/lib/brief/source-document'
import { blocksOf } from './html-blocks'
import { readPageFacts } from './html-metadata'
import { textOf } from './html-text'

/** An article with less than this share of the page's words is a teaser of one. */
const MIN_ARTICLE_SHARE = 0.25

/** A page as a browser saves it. */
export function parsePage(html: string): SourceDocument {
  const root = parse(html)
  const article = findArticle(root)
  const blocks = withHeading(blocksOf(root, article))
  return { format: 'html', ...readPageFacts(root), blocks }
}

/** Copied markup, or a part of a document: all of it is text, except what calls itself something else. */
export function parseMarkup(html: string): SourceBlock[] {
  return blocksOf(parse(html), undefined)
}

function parse(html: string): Root {
  return unified().use(rehypeParse).parse(html)
}

/** undefined where the page doesn't tell, so that all of it is the article. */
function findArticle(root: Root): Element | undefined {
  const bodies: Element[] = []
  const articles: Element[] = []
  const mains: Element[] = []
  const left: RootContent[] = [...root.children]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type !== 'element') continue
    if (node.properties.itemProp === 'articleBody' || [node.properties.itemProp].flat().includes('articleBody'))
      bodies.push(node)
    else if (node.tagName === 'article') articles.push(node)
    else if (node.tagName === 'main' || node.properties.role === 'main') mains.push(node)
    left.push(...node.children)
  }
  const all = wordCount(root)
  return [bodies, articles, mains]
    .map((candidates) => largest(candidates))
    .find((candidate) => candidate && textOf(candidate).length >= all * MIN_ARTICLE_SHARE)
}

function largest(elements: readonly Element[]): Element | undefined {
  return elements.toSorted((a, b) => textOf(b).length - textOf(a).length)[0]
}

function wordCount(root: Root): number {
  return root.children.reduce((sum, child) => sum + (child.type === 'element' ? textOf(child).length : 0), 0)
}

/** A page's only main heading often stands above its article. */
function withHeading(blocks: SourceBlock[]): SourceBlock[] {
  const isMain = ({ kind, level }: SourceBlock) => kind === 'heading' && level === 1
  if (blocks.some((block) => isMain(block) && !block.setAside)) return blocks
  const first = blocks.findIndex((block) => isMain(block) && block.setAside === 'navigation')
  return blocks.map((block, i) => (i === first ? { ...block, setAside: undefined } : block)).map(withoutUndefined)
}

function withoutUndefined({
  setAside,
  ...block
}: Omit<SourceBlock, 'setAside'> & { setAside?: SourceBlock['setAside'] | undefined }): SourceBlock {
  return setAside ? { ...block, setAside } : block
}
