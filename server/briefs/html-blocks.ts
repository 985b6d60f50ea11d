// The elements of a page as blocks: headings, paragraphs, items of lists, rows of tables, footnotes. Only text comes
// over, never markup; nothing is run, fetched or drawn.

import type { Element, ElementContent, Root, RootContent } from 'hast'
import { CELL_SEPARATOR, type SetAsideReason } from '@/lib/brief/parsed-brief'
import type { SourceBlock } from '@/lib/brief/source-document'
import { furnitureReason } from './html-furniture'
import { isData, readRows } from './html-tables'
import { BLOCK_TAGS, IGNORED_TAGS, isElement, textOf } from './html-text'
import { isRunInTitle, withLevelsOfTitles } from './run-in-titles'

/** Deeper nesting is found only in pages that were made to harm. */
const MAX_DEPTH = 600
const FOOTNOTE_ID = /^(?:.*[-_:])?(?:fn|footnote|endnote|ftn|edn)[-_:]?\d+$/i
/** Links to a note, by the names that programs give to notes. */
const NOTE_LINK = /^#(?:.*[-_:])?(?:fn|footnote|endnote|ftn|edn|note|n)[-_:]?\d+$/i
const NOTE_MARK = /^(?:\d{1,3}|[ivx]{1,5}|[*†‡]{1,3})$/
const BACK_LINK = /^#.*(?:fnref|footnote-ref|endnote-ref|ftnref|ednref|fn-ref)/i

interface Place {
  readonly depth: number
  readonly setAside: SetAsideReason | undefined
  /** Lists around it; 0 outside of lists. */
  readonly lists: number
  readonly isInArticle: boolean
  readonly isBold: boolean
}

interface OpenBlock {
  readonly kind: SourceBlock['kind']
  readonly level?: number
  readonly mark?: string
}

const PARAGRAPH: OpenBlock = { kind: 'paragraph' }
const TITLE: OpenBlock = { kind: 'heading' }

/** The article of a page; undefined where all of the page is text, as in copied passages. */
export type Article = Element | undefined

/**
 * Turns a page's elements into blocks. Throws RangeError for nesting that is deeper than on any page that a person
 * made.
 */
export function blocksOf(root: Root | Element, article: Article): SourceBlock[] {
  return new BlockWalk(article).run(root)
}

class BlockWalk {
  readonly #article: Article
  readonly #blocks: SourceBlock[] = []
  #text = ''
  /** Whether all words of the text so far are bold. */
  #isBold = true
  #open = PARAGRAPH

  constructor(article: Article) {
    this.#article = article
  }

  run(root: Root | Element): SourceBlock[] {
    const place = { depth: 0, setAside: undefined, lists: 0, isInArticle: this.#article === undefined, isBold: false }
    for (const child of root.children) this.#visit(child, place)
    this.#close(place)
    return withLevelsOfTitles(this.#blocks)
  }

  #visit(node: RootContent | ElementContent, place: Place): void {
    if (place.depth > MAX_DEPTH) throw new RangeError('nested too deep')
    if (node.type === 'text') {
      this.#text += node.value
      this.#isBold &&= place.isBold || node.value.trim() === ''
    }
    if (node.type === 'element' && !IGNORED_TAGS.has(node.tagName)) this.#visitElement(node, place)
  }

  #visitElement(element: Element, outer: Place): void {
    const { tagName, properties } = element
    if (tagName === 'br') {
      this.#text += ' '
      return
    }
    if (tagName === 'a' && BACK_LINK.test(String(properties.href ?? ''))) return
    if (this.#readNoteMark(element)) return
    if (/mso-list\s*:\s*ignore/i.test(String(properties.style ?? ''))) return
    const isInArticle = outer.isInArticle || element === this.#article
    const reason = outer.setAside ?? furnitureReason(element, isInArticle)
    const setAside = element === this.#article ? undefined : reason
    const place: Place = {
      ...outer,
      depth: outer.depth + 1,
      setAside,
      isInArticle,
      isBold: isBold(element, outer.isBold),
    }
    if (!BLOCK_TAGS.has(tagName) && setAside === outer.setAside && tagName !== 'button') {
      for (const child of element.children) this.#visit(child, place)
      // Links of a menu stand side by side.
      if (setAside && tagName === 'a') this.#text += ' '
      return
    }
    if (tagName === 'table' && isData(element)) {
      this.#close(outer)
      this.#readTable(element, place)
      return
    }
    if (tagName === 'button' && this.#open.kind === 'heading') {
      for (const child of element.children) this.#visit(child, place)
      return
    }
    const keepsBlock = tagName === 'p' && this.#text.trim() === '' && this.#open !== PARAGRAPH
    if (keepsBlock) {
      // The paragraph inside an item or a note is that item.
      for (const child of element.children) this.#visit(child, place)
      this.#close(place)
      return
    }
    this.#close(outer)
    this.#enter(element, place)
  }

  /** A raised mark of a note would be read as a part of the word, or of the number, before it. */
  #readNoteMark(element: Element): boolean {
    const { tagName, properties } = element
    if (tagName !== 'a' && tagName !== 'sup') return false
    const mark = textOf(element).trim()
    if (!NOTE_MARK.test(mark) || this.#text.trim() === '') return false
    const link = tagName === 'a' ? element : element.children.filter(isElement).find((child) => child.tagName === 'a')
    const isNote =
      NOTE_LINK.test(String(link?.properties.href ?? '')) ||
      [properties.role, link?.properties.role].includes('doc-noteref') ||
      // Behind a sentence's end a raised number can't be a power.
      (tagName === 'sup' && /[.,;:!?。、）)”’"]$/u.test(this.#text))
    if (isNote) this.#text += `[${mark}]`
    return isNote
  }

  #enter(element: Element, place: Place): void {
    const { tagName } = element
    const inner = tagName === 'ul' || tagName === 'ol' ? { ...place, lists: place.lists + 1 } : place
    const before = this.#open
    let number = Number(element.properties.start ?? 1)
    for (const child of element.children) {
      if (tagName === 'ol' && child.type === 'element' && child.tagName === 'li') {
        this.#readBlock(child, { ...inner, depth: inner.depth + 1 }, openOf(child, inner, number++))
      } else if (tagName === 'ul' && child.type === 'element' && child.tagName === 'li') {
        this.#readBlock(child, { ...inner, depth: inner.depth + 1 }, openOf(child, inner, undefined))
      } else {
        if (child === element.children[0]) this.#open = openOf(element, inner, undefined)
        this.#visit(child, inner)
      }
    }
    this.#close(place.setAside === undefined && tagName === 'button' ? { ...place, setAside: 'navigation' } : place)
    this.#open = before.kind === 'heading' ? before : PARAGRAPH
  }

  /** An item of a list, whose reason may be its own. */
  #readBlock(item: Element, place: Place, open: OpenBlock): void {
    this.#close(place)
    const setAside = place.setAside ?? furnitureReason(item, place.isInArticle)
    const inner = { ...place, setAside }
    this.#open = open
    for (const child of item.children) this.#visit(child, inner)
    this.#close(inner)
    this.#open = PARAGRAPH
  }

  #readTable(table: Element, place: Place): void {
    for (const row of readRows(table)) {
      if (row.kind === 'caption') this.#push(PARAGRAPH, row.text, place)
      else this.#push({ kind: 'table-row', level: row.isHead ? 0 : 1 }, row.cells.join(CELL_SEPARATOR), place)
    }
  }

  /** Turns the gathered text into a block. */
  #close(place: Place): void {
    const [text, isTitle] = [this.#text, this.#isBold && this.#open === PARAGRAPH && isRunInTitle(this.#text)]
    this.#text = ''
    this.#isBold = true
    if (text.trim() === '') return
    this.#push(isTitle ? TITLE : this.#open, text, place)
    // A second paragraph of an item is a paragraph.
    if (this.#open.kind !== 'heading') this.#open = PARAGRAPH
  }

  #push({ kind, level, mark = '' }: OpenBlock, text: string, { setAside, isInArticle }: Place): void {
    const isOutside = !isInArticle && setAside === undefined
    const reason = isOutside ? 'navigation' : setAside
    this.#blocks.push({
      kind,
      ...(level !== undefined && { level }),
      text: `${mark}${text.trim()}`,
      ...(reason && { setAside: reason }),
    })
  }
}

/** Whether the words of an element are bold, unless it says otherwise as bold as what it stands in. */
function isBold({ tagName, properties }: Element, outer: boolean): boolean {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(String(properties.style ?? ''))?.[1]
  if (weight !== undefined) return /^(?:bold|bolder|[6-9]00)$/i.test(weight)
  return outer || tagName === 'strong' || tagName === 'b'
}

/** The block that an element begins. */
function openOf({ tagName, properties }: Element, { lists }: Place, number: number | undefined): OpenBlock {
  const id = String(properties.id ?? '')
  const classes = Array.isArray(properties.className) ? properties.className.join(' ') : ''
  const note = FOOTNOTE_ID.test(id) || /^doc-(?:foot|end)note$/.test(String(properties.role ?? ''))
  if (note || /\bMsoFootnoteText\b|\bMsoEndnoteText\b/.test(classes)) {
    const name = number ?? /\d+$/.exec(id)?.[0]
    return { kind: 'footnote', ...(tagName === 'li' && name !== undefined && { mark: `[${name}] ` }) }
  }
  if (tagName === 'li') {
    const mark = number === undefined ? '' : `${number}. `
    return { kind: 'list-item', level: Math.max(0, lists - 1), mark }
  }
  if (/\bMsoListParagraph/.test(classes)) return { kind: 'list-item', level: 0 }
  const heading = /^h([1-6])$/.exec(tagName)?.[1]
  return heading === undefined ? PARAGRAPH : { kind: 'heading', level: Number(heading) }
}
