// Lays out a label as the screen does and returns the place of each piece of text. The browser does it, in a hidden
// copy of the label's elements with the same rules of tldraw's stylesheet, so that exports break lines exactly as the
// screen does.

import type { Editor } from 'tldraw'
import { hasRightToLeft } from '@/lib/std/text-direction'
import type { PlacedBullet, PlacedGround, PlacedLabel, PlacedText } from './placed-label'
import { type LaidLetter, type TextRun, textRuns } from './text-runs'

export interface LabelToPlace {
  /** `text` is a text by itself, `label` the words in a shape or on a note, `arrow` those beside an arrow. */
  readonly kind: 'text' | 'label' | 'note' | 'arrow'
  /** Made by tldraw of its rich text; or plain text. */
  readonly content: { readonly html: string } | { readonly text: string }
  readonly font: string
  /** The size of the type in px. */
  readonly fontSize: number
  readonly align: string
  readonly verticalAlign: string
  readonly padding: number
  readonly color: string
  /** The room of the label in px. */
  readonly size: { readonly w: number; readonly h: number }
  readonly isDark: boolean
}

const LINE_HEIGHT = 1.35
const CLASS_PREFIX = { text: 'tl-text-shape', label: 'tl-text', note: 'tl-text', arrow: 'tl-arrow' } as const
const OPENABLE = /^(https?:|mailto:)/i
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/** Returns the placed label; undefined if it contains anything but text: rules, images. */
export function placeLabel(editor: Editor, label: LabelToPlace): PlacedLabel | undefined {
  const root = buildLabel(label)
  if (root.querySelector('hr, img')) return undefined
  editor.getContainer().append(root)
  try {
    return new LabelReader(root).read()
  } finally {
    root.remove()
  }
}

/** The elements of tldraw's RichTextLabel and PlainTextLabel, at rest. */
function buildLabel(label: LabelToPlace): HTMLElement {
  const { kind, content, font, fontSize, align, verticalAlign, padding, color, size, isDark } = label
  const prefix = CLASS_PREFIX[kind]
  const isRich = 'html' in content
  const root = element(`tl-theme__${isDark ? 'dark' : 'light'}${kind === 'note' ? ' tl-note__container' : ''}`, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: `${size.w}px`,
    height: `${size.h}px`,
    visibility: 'hidden',
    pointerEvents: 'none',
  })
  // Whether the screen has a rim depends on the zoom and on the browser.
  root.style.setProperty('--tl-text-outline', '0 0 1px #000')
  root.inert = true
  const isMiddle = align === 'middle' || align.endsWith('-legacy')
  const outer = element(`${prefix}-label tl-text-wrapper tl-${isRich ? 'rich' : 'plain'}-text-wrapper`, {
    justifyContent: isMiddle ? 'center' : align,
    alignItems: verticalAlign === 'middle' ? 'center' : verticalAlign,
    padding: `${padding}px`,
    ...(kind === 'arrow' ? { transform: `translate(${size.w / 2}px, ${size.h / 2}px)` } : {}),
  })
  Object.assign(outer.dataset, { font, align, hastext: 'true', isediting: 'false', isselected: 'false' })
  outer.dataset.textwrap = String(kind !== 'arrow')
  const isSized = kind === 'text' || kind === 'arrow'
  const inner = element(`${prefix}-label__inner tl-text-content__wrapper`, {
    fontSize: `${fontSize}px`,
    lineHeight: String(LINE_HEIGHT),
    minHeight: `${Math.floor(fontSize * LINE_HEIGHT)}px`,
    minWidth: isSized ? `${Math.ceil(size.w)}px` : '0',
    color,
    ...(isSized ? { width: `${Math.ceil(size.w)}px` } : {}),
    ...(kind === 'text' ? { height: `${Math.ceil(size.h)}px` } : {}),
  })
  const text = element(`${prefix} tl-text tl-text-content`, {})
  text.dir = 'auto'
  if (isRich) {
    const rich = element('tl-rich-text', {})
    rich.innerHTML = content.html
    text.append(rich)
  } else {
    for (const line of content.text.split('\n')) {
      const row = document.createElement('div')
      row.dir = 'auto'
      row.textContent = line
      text.append(row)
    }
  }
  inner.append(text)
  outer.append(inner)
  root.append(outer)
  return root
}

function element(className: string, style: Partial<CSSStyleDeclaration>): HTMLElement {
  const made = document.createElement('div')
  made.className = className
  Object.assign(made.style, style)
  return made
}

class LabelReader {
  readonly #root: HTMLElement
  readonly #origin: DOMRect
  readonly #hasRightToLeft: boolean
  readonly #range = document.createRange()
  readonly #ascents = new Map<string, number>()
  readonly #texts: PlacedText[] = []
  readonly #grounds: PlacedGround[] = []
  readonly #bullets: PlacedBullet[] = []

  constructor(root: HTMLElement) {
    this.#root = root
    this.#origin = root.getBoundingClientRect()
    this.#hasRightToLeft = hasRightToLeft(root.textContent ?? '')
  }

  read(): PlacedLabel {
    const items = new Set<Element>()
    const walker = document.createTreeWalker(this.#root, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
    for (const node of nodes) {
      const parent = node.parentElement
      if (!parent) continue
      const look = this.#lookOf(parent)
      const runs = this.#runsOf(node, parent, look)
      const item = parent.closest('li')
      const first = runs[0]
      if (item && first && !items.has(item)) {
        items.add(item)
        this.#placeMarker(item, first.top + this.#ascentOf(look))
      }
      for (const { text, left, top, right, bottom, isRightToLeft, start } of runs) {
        if (text.trim() === '') continue
        const x = start - this.#origin.left
        if (look.ground) {
          // Browsers paint grounds from whole pixel to whole pixel of what is laid out.
          const [x0, y0] = [Math.round(left - this.#origin.left), Math.round(top - this.#origin.top)]
          const [x1, y1] = [Math.round(right - this.#origin.left), Math.round(bottom - this.#origin.top)]
          this.#grounds.push({ x: x0, y: y0, w: x1 - x0, h: y1 - y0, color: look.ground })
        }
        this.#texts.push({ ...look.text, text, isRightToLeft, x, y: top + this.#ascentOf(look) - this.#origin.top })
      }
    }
    return { texts: this.#texts, grounds: this.#grounds, bullets: this.#bullets }
  }

  /** A text node's parts, one for each line and direction. */
  #runsOf(node: Text, parent: Element, { text: { isUnderlined, isStruck } }: Look): TextRun[] {
    const range = this.#range
    range.selectNodeContents(node)
    const whole = [...range.getClientRects()].filter(({ width }) => width > 0)
    const [only] = whole
    if (whole.length === 1 && only && !this.#hasRightToLeft) return [runOf(node.data, only)]
    return textRuns(this.#lettersOf(node), {
      isRightToLeft: getComputedStyle(parent).direction === 'rtl',
      keepsSpaces: !this.#hasRightToLeft || isUnderlined || isStruck,
    })
  }

  *#lettersOf(node: Text): Generator<LaidLetter> {
    for (const { index, segment } of graphemes.segment(node.data)) {
      this.#range.setStart(node, index)
      this.#range.setEnd(node, index + segment.length)
      const { left, top, right, bottom } = this.#range.getBoundingClientRect()
      yield { text: segment, left, top, right, bottom }
    }
  }

  #lookOf(parent: Element): Look {
    const style = getComputedStyle(parent)
    const lines = new Set<string>()
    let ground: string | undefined
    for (let at: Element | null = parent; at && at !== this.#root; at = at.parentElement) {
      const { textDecorationLine, backgroundColor } = getComputedStyle(at)
      for (const line of textDecorationLine.split(' ')) lines.add(line)
      if (!ground && !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor)) ground = backgroundColor
    }
    const href = parent.closest('a')?.getAttribute('href') ?? ''
    return {
      ground,
      text: {
        family: style.fontFamily,
        size: Number.parseFloat(style.fontSize),
        weight: style.fontWeight,
        isItalic: style.fontStyle === 'italic',
        color: style.color,
        isUnderlined: lines.has('underline'),
        isStruck: lines.has('line-through'),
        hasRim: style.textShadow !== 'none',
        href: OPENABLE.test(href) ? href : undefined,
      },
    }
  }

  /** Measures the distance from the top of a piece of text to its baseline, on which an empty inline block stands. */
  #ascentOf({ text: { family, size, weight, isItalic } }: Look): number {
    const key = `${family} ${size} ${weight} ${isItalic}`
    const known = this.#ascents.get(key)
    if (known !== undefined) return known
    const probe = document.createElement('span')
    Object.assign(probe.style, {
      position: 'absolute',
      fontFamily: family,
      fontSize: `${size}px`,
      fontWeight: weight,
      fontStyle: isItalic ? 'italic' : 'normal',
    })
    const stand = document.createElement('span')
    Object.assign(stand.style, { display: 'inline-block', width: '1px', height: '0' })
    probe.append('x', stand)
    this.#root.append(probe)
    this.#range.selectNodeContents(probe.firstChild ?? probe)
    const ascent = stand.getBoundingClientRect().bottom - this.#range.getBoundingClientRect().top
    probe.remove()
    this.#ascents.set(key, ascent)
    return ascent
  }

  /**
   * No selection reaches the sign of a list's item: it lies where browsers put it, which is on the left, since tldraw gives
   * each paragraph a direction but no list. `baseline` is on the page.
   */
  #placeMarker(item: Element, baseline: number): void {
    const look = this.#lookOf(item)
    const { listStyleType } = getComputedStyle(item)
    const left = item.getBoundingClientRect().left - this.#origin.left
    const y = baseline - this.#origin.top
    const { color } = look.text
    if (listStyleType === 'disc' || listStyleType === 'circle' || listStyleType === 'square') {
      // As Chromium measures it, from the ascent of the face (core/layout/list/list_marker.cc).
      const ascent = Math.round(this.#ascentOf(look))
      const offset = Math.trunc((ascent * 2) / 3)
      const side = Math.trunc((offset + 1) / 2)
      const x = left - offset - MARKER_GAP_PX
      const top = y - ascent + Math.trunc((3 * (ascent - offset)) / 2)
      this.#bullets.push({ x, y: top, size: side, kind: listStyleType, color })
      return
    }
    if (listStyleType === 'none') return
    const number = [...(item.parentElement?.children ?? [])].indexOf(item) + startOf(item.parentElement)
    const text = `${number}. `
    const probe = document.createElement('span')
    Object.assign(probe.style, { position: 'absolute', whiteSpace: 'pre' })
    probe.textContent = text
    item.append(probe)
    const x = left - probe.getBoundingClientRect().width
    probe.remove()
    this.#texts.push({ ...look.text, text: text.trimEnd(), isRightToLeft: false, x, y })
  }
}

/** The gap between an item's sign and the item, in addition to the face's own. */
const MARKER_GAP_PX = 8

interface Look {
  readonly ground: string | undefined
  readonly text: Omit<PlacedText, 'text' | 'isRightToLeft' | 'x' | 'y'>
}

function runOf(text: string, { left, top, right, bottom }: DOMRect): TextRun {
  return { text, left, top, right, bottom, isRightToLeft: false, start: left }
}

function startOf(list: Element | null): number {
  return list instanceof HTMLOListElement ? list.start : 1
}
