// A board's data inside an SVG: an element of our own namespace in its <metadata>, which every other program passes over.

import { fromBase64, toBase64 } from './base64'
import { packJson, unpackJson } from './packed-json'

/** Matches the element whatever prefix another program gives it. */
const NAMESPACE = 'urn:foreboard:board:1'
const ELEMENT = 'foreboard-board'
const OWN_METADATA = new RegExp(`<metadata><${ELEMENT}[^>]*>[^<]*</${ELEMENT}></metadata>`, 'g')

/** Embeds `data` in the picture and replaces any earlier data. Throws if `svg` has no <svg>. */
export function embedInSvg(svg: string, data: unknown): string {
  const bare = svg.replace(OWN_METADATA, '')
  const end = endOfRootTag(bare)
  if (end === undefined) throw new Error('Only an SVG with content can carry a board')
  const packed = toBase64(packJson(data))
  const own = `<metadata><${ELEMENT} xmlns="${NAMESPACE}" encoding="zlib+base64">${packed}</${ELEMENT}></metadata>`
  return `${bare.slice(0, end)}${own}${bare.slice(end)}`
}

/** Whether the picture contains a board's data, as far as its elements show. */
export function svgCarriesBoard(svg: string): boolean {
  return svg.includes(NAMESPACE) && packedIn(svg) !== undefined
}

/**
 * Reads the data that the picture carries. Returns undefined if there is none, or if it is damaged or larger than
 * `maxBytes` unpacked.
 */
export function extractFromSvg(svg: string, maxBytes: number): unknown {
  if (!svg.includes(NAMESPACE)) return undefined
  const packed = fromBase64(packedIn(svg) ?? '')
  return packed && packed.length > 0 ? unpackJson(packed, maxBytes) : undefined
}

/** Programs that save the picture again may add a prefix to the element's name and further attributes. */
function packedIn(svg: string): string | undefined {
  const name = svg.indexOf(ELEMENT)
  const start = name < 0 ? -1 : svg.indexOf('>', name)
  const end = start < 0 ? -1 : svg.indexOf('<', start)
  return end < 0 ? undefined : svg.slice(start + 1, end)
}

/** Finds the offset at which the children of the root begin; undefined if there is no root element. */
function endOfRootTag(svg: string): number | undefined {
  const [tag] = /<svg(?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?>/.exec(svg) ?? []
  return tag === undefined || tag.endsWith('/>') ? undefined : svg.indexOf(tag) + tag.length
}
