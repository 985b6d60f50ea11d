// What a finger would miss: controls that are smaller than WCAG 2.2 asks for at level AAA (2.5.5, 44 px).

import type { Page } from '@playwright/test'

/**
 * Returns the controls in sight that are smaller than 44 px either way, with their size. What reaches further than it is
 * drawn counts as far as it reaches, and a box as far as its label. Links within a sentence are excepted, as are a canvas's
 * shapes, tldraw's mark and its link for keyboards, and the cells of a table.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** A dialog that opens is drawn a little smaller at first. */
    const LEAST_PX = 42.5
    const CONTROLS =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=menuitem], [role=option], [role=switch], [role=checkbox]'
    const EXCEPTED =
      '.tl-canvas, .tl-watermark_SEE-LICENSE, .tl-skip-to-main-content, .sr-only, td, th input, [aria-hidden=true], [inert]'
    return [...document.querySelectorAll<HTMLElement>(CONTROLS)].flatMap((control) => {
      if (control.closest(EXCEPTED) || control.matches(':disabled')) return []
      if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return []
      if (control.tagName === 'A' && getComputedStyle(control).display === 'inline') return []
      const { width, height } = reachOf(control)
      if (width <= 2 || height <= 2 || (width >= LEAST_PX && height >= LEAST_PX)) return []
      const name = control.getAttribute('aria-label') ?? control.textContent ?? ''
      return [
        `${control.tagName.toLowerCase()} “${name.trim().slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`,
      ]
    })

    function reachOf(control: HTMLElement): { width: number; height: number } {
      const frames = [control.getBoundingClientRect()]
      const labels = control instanceof HTMLInputElement ? (control.labels ?? []) : []
      for (const label of labels) frames.push(label.getBoundingClientRect())
      const own = frames[0] as DOMRect
      for (const part of ['::before', '::after']) {
        const { position, content, top, right, bottom, left } = getComputedStyle(control, part)
        if (position !== 'absolute' || content === 'none') continue
        const [t = 0, r = 0, b = 0, l = 0] = [top, right, bottom, left].map(Number.parseFloat)
        // The link of a board's tile reaches over the whole tile.
        const around = getComputedStyle(control).position === 'static' ? control.offsetParent : control
        const { x, y, width, height } = around?.getBoundingClientRect() ?? own
        frames.push(new DOMRect(x + l, y + t, width - l - r, height - t - b))
      }
      const left = Math.min(...frames.map((frame) => frame.left))
      const top = Math.min(...frames.map((frame) => frame.top))
      return {
        width: Math.max(...frames.map((frame) => frame.right)) - left,
        height: Math.max(...frames.map((frame) => frame.bottom)) - top,
      }
    }
  })
}
