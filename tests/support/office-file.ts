// Reads the parts of an Office file with another parser, and fails for a part that isn't well-formed XML.

import { unzipSync } from 'fflate'
import { Parser } from 'saxen'

/** Characters that no XML may hold. */
const NO_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u

/** The XML of each part, by its path. Throws for a part that isn't well-formed. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    if (!/\.(?:xml|rels)$/u.test(path)) continue
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (NO_XML.test(xml)) throw new Error(`${path} holds a character that no XML may hold`)
    const faults: string[] = []
    new Parser().on('error', (error) => faults.push(error.message)).parse(xml)
    if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`)
    parts.set(path, xml)
  }
  return parts
}

/** The texts of each paragraph of a part, in DrawingML (`a`) or WordprocessingML (`w`). */
export function paragraphsOf(xml: string, space: 'a' | 'w'): string[] {
  const paragraphs: string[] = []
  let isText = false
  new Parser()
    .on('openTag', (name) => {
      if (name === `${space}:p`) paragraphs.push('')
      isText = name === `${space}:t`
    })
    .on('closeTag', () => {
      isText = false
    })
    .on('text', (text, decode) => {
      if (isText) paragraphs[paragraphs.length - 1] += decode(text)
    })
    .parse(xml)
  return paragraphs
}
