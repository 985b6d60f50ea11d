// A Markdown file as blocks, its front matter as metadata. Marks go, words stay; markup inside is read as in a page.

import type { Nodes, Paragraph, Parent, RootContent, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readMetadata } from '@/lib/brief/metadata-json'
import { CELL_SEPARATOR } from '@/lib/brief/parsed-brief'
import type { SourceBlock, SourceDocument } from '@/lib/brief/source-document'
import { parseMarkup } from './parse-html'
import { isRunInTitle, withLevelsOfTitles } from './run-in-titles'

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Reads a Markdown file as blocks, and its front matter as metadata. */
export function parseMarkdown(text: string): SourceDocument {
  const front = FRONT_MATTER.exec(text)
  const facts = readFrontMatter(front?.[1] ?? '')
  const { title, metadata } = readMetadata(facts)
  const url = [facts.source, facts.url, facts.canonical].find((value) => /^https?:\/\/\S+$/.test(String(value)))
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(front ? text.slice(front[0].length) : text)
  return {
    format: 'markdown',
    title,
    sourceUrl: typeof url === 'string' ? url : '',
    metadata: { ...metadata, ...(typeof facts.lang === 'string' && { language: facts.lang }) },
    blocks: withLevelsOfTitles(tree.children.flatMap((node) => blocksOf(node, 0))),
  }
}

/** The lines `key: value`, and lists below a key or in brackets: as much of YAML as front matter is made of. */
function readFrontMatter(yaml: string): Readonly<Record<string, unknown>> {
  const facts = new Map<string, string | string[]>()
  let key = ''
  for (const line of yaml.split(/\r?\n/)) {
    const item = /^\s*-\s+(?:name:\s*)?(.+)$/.exec(line)?.[1]
    const pair = /^([A-Za-z][\w-]*)\s*:\s*(.*)$/.exec(line)
    if (item !== undefined && key !== '') facts.set(key, [...[facts.get(key) ?? []].flat(), bare(item)])
    else if (pair?.[1] !== undefined) {
      key = pair[1].toLowerCase()
      const value = (pair[2] ?? '').trim()
      const list = /^\[(.*)\]$/.exec(value)?.[1]
      if (list !== undefined) facts.set(key, list.split(',').map(bare))
      else if (value !== '') facts.set(key, bare(value))
    }
  }
  return Object.fromEntries(facts)
}

function bare(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2')
}

/** What Pandoc and Kramdown write behind a heading for themselves: `{#id .class}`, `{: .no_toc}`, `{-}`. */
const ATTRIBUTES = /\s*\{(?:-|:[^{}]*|[#.][^{}]*)\}\s*$/

function paragraphOf(node: Paragraph): SourceBlock {
  const text = textOf(node)
  return { kind: isBold(node) && isRunInTitle(text) ? 'heading' : 'paragraph', text }
}

/** Whether all words of a node are bold. */
function isBold(node: Parent): boolean {
  return node.children.every((child) => {
    if (child.type === 'text') return child.value.trim() === ''
    return child.type === 'strong' || child.type === 'break' || ('children' in child && isBold(child))
  })
}

function blocksOf(node: RootContent, depth: number): SourceBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, text: textOf(node).replace(ATTRIBUTES, '') }]
    case 'paragraph':
      return [paragraphOf(node)]
    case 'code':
      return [{ kind: 'paragraph', text: node.value }]
    case 'list':
      return node.children.flatMap((item, i) => {
        const mark = node.ordered ? `${(node.start ?? 1) + i}. ` : ''
        return asItem(
          item.children.flatMap((child) => blocksOf(child, depth + 1)),
          mark,
          depth,
        )
      })
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, depth))
    case 'table':
      return rowsOf(node)
    case 'footnoteDefinition':
      return [{ kind: 'footnote', text: `[${node.identifier}] ${node.children.map(textOf).join(' ')}` }]
    case 'html':
      return parseMarkup(node.value)
    default:
      return []
  }
}

const isTitle = ({ kind, level }: SourceBlock) => kind === 'heading' && level === undefined

/** The first paragraph of an item is the item. */
function asItem(blocks: readonly SourceBlock[], mark: string, level: number): SourceBlock[] {
  return blocks.map((block, i) =>
    i === 0 && (block.kind === 'paragraph' || isTitle(block))
      ? { kind: 'list-item', level, text: `${mark}${block.text}` }
      : block,
  )
}

function rowsOf(table: Table): SourceBlock[] {
  return table.children.map((row, i) => ({
    kind: 'table-row',
    level: i === 0 ? 0 : 1,
    text: row.children.map((cell) => textOf(cell).replaceAll('|', '¦').trim()).join(CELL_SEPARATOR),
  }))
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value
    case 'break':
      return ' '
    case 'html':
      return ''
    case 'footnoteReference':
      return `[${node.identifier}]`
    case 'image':
      return node.alt ?? ''
    default:
      return 'children' in node ? (node as Parent).children.map(textOf).join('') : ''
  }
}
