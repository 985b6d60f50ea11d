// Words that a page cuts: what WCAG 2.2 asks for at 320 px (1.4.10) and with wider text spacing (1.4.12).

import type { Page } from '@playwright/test'

/** The spacing that a reader may set without losing anything (WCAG 2.2, 1.4.12). */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`

/** Returns the words that only wider text spacing cuts, each with its element. The page is as before afterwards. */
export async function cutBySpacing(page: Page): Promise<string[]> {
  const before = new Set(await cutWords(page))
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, SPACING)
  const after = await cutWords(page)
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)
  })
  return after.filter((words) => !before.has(words))
}

/** Returns how far the page is wider than its window, in px. */
export function sidewaysPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

/**
 * Returns the words of which a part can't be seen, because a box that doesn't scroll cuts them. Words of the canvas, which
 * is a plane, and those for screen readers alone don't count; nor do words that are whole in the tooltip of their element.
 */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK_PX = 2
    /** Smaller boxes hold words for screen readers alone. */
    const LEAST_PX = 2
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const holder = node.parentElement
      const words = node.textContent?.trim() ?? ''
      if (!holder || words === '' || holder.closest('.tl-canvas, .sr-only, [aria-hidden=true], script, style')) continue
      if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      const cutter = cutterOf(holder, box)
      if (cutter && !isToldWhole(holder, words)) found.push(`${words.slice(0, 60)} [${nameOf(cutter)}]`)
    }
    return found

    /** The nearest box that cuts a part of the words; undefined where one can scroll to them. */
    function cutterOf(from: Element, box: DOMRect): Element | undefined {
      for (let at: Element | null = from; at; at = at.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(at)
        const frame = at.getBoundingClientRect()
        if (frame.width < LEAST_PX || frame.height < LEAST_PX) return undefined
        const cutsX = box.right > frame.right + SLACK_PX || box.left < frame.left - SLACK_PX
        const cutsY = box.bottom > frame.bottom + SLACK_PX || box.top < frame.top - SLACK_PX
        if ((cutsX && /auto|scroll/.test(overflowX)) || (cutsY && /auto|scroll/.test(overflowY))) return undefined
        if ((cutsX && /hidden|clip/.test(overflowX)) || (cutsY && /hidden|clip/.test(overflowY))) return at
        if (position === 'fixed') return undefined
      }
      return undefined
    }

    function isToldWhole(element: Element, words: string): boolean {
      return [...element.querySelectorAll('[title]'), element, element.closest('[title]')].some(
        (each) => each?.getAttribute('title')?.includes(words) === true,
      )
    }

    function nameOf(element: Element): string {
      return `${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''}`.slice(0, 70)
    }
  })
}
