// tldraw's icons, within the scripts that draw them. tldraw would take them from one file, each icon twice before any is
// shown, and listens for no failure: over a bad line they stayed empty until a reload.

import SPRITE from '@tldraw/assets/icons/icon/0_merged.svg'

/** An address of its own for each icon, by its name; nothing is fetched from it. Needs a document. */
export function iconUrls(): Record<string, string> {
  const { documentElement } = new DOMParser().parseFromString(SPRITE, 'image/svg+xml')
  const [width, height] = [documentElement.getAttribute('width'), documentElement.getAttribute('height')]
  const start = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="none">`
  const icons = [...documentElement.children].filter(({ id }) => id !== '')
  return Object.fromEntries(icons.map((icon) => [icon.id, dataUrl(`${start}${icon.outerHTML}</svg>`)]))
}

/** tldraw writes an address into `url(…)` without quotes, where these letters would end it. */
function dataUrl(svg: string): string {
  const escaped = encodeURIComponent(svg).replace(/[()']/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  return `data:image/svg+xml,${escaped}`
}
