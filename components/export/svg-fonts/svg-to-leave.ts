// The last steps of an SVG that leaves: its faces are cut to the letters used, and those that stand in for them are named.
// Pictures made of an SVG in this browser need neither.

import { withStandIn } from './stand-in-faces'
import { subsetSvgFonts } from './subset-svg-fonts'

/** The same SVG document, ready for other programs. Rejects only when `signal` says so. */
export async function svgToLeave(svg: string, signal?: AbortSignal): Promise<string> {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  await subsetSvgFonts(root, signal)
  for (const element of root.querySelectorAll('[font-family]')) {
    element.setAttribute('font-family', withStandIn(element.getAttribute('font-family') ?? ''))
  }
  return new XMLSerializer().serializeToString(root)
}
