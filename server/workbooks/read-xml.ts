// The XML of a workbook's parts, element by element. A part with a document type is refused: spreadsheets write none, and
// it is what entities that explode or lead to other files are declared in (SYNC-SPEC S64).

import { Parser } from 'saxen'
import { Refused } from '../briefs/brief-job'

export interface XmlHandlers {
  /** `name` and the attributes' names are without the prefixes of their namespaces. */
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
  /** Reading ends once this is true. */
  readonly isEnough?: () => boolean
}

/** Reads one part from its beginning. Throws Refused `bomb`, `damaged`. */
export function readXml(bytes: Uint8Array | undefined, { open, close, text, isEnough }: XmlHandlers): void {
  if (!bytes) return
  const parser = new Parser()
  let fault: Refused | undefined
  const end = (why?: Refused) => {
    fault ??= why
    parser.stop()
  }
  parser.on('attention', (declaration) => {
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(declaration)) end(new Refused('bomb'))
  })
  parser.on('openTag', (name, attributes, decode) => {
    if (isEnough?.()) return end()
    open?.(
      local(name),
      new Map(
        Object.entries(attributes())
          // Where two names differ in their prefix alone, the first is the standard's own.
          .reverse()
          .map(([key, value]) => [local(key), decode(value)]),
      ),
    )
  })
  parser.on('closeTag', (name) => close?.(local(name)))
  if (text) {
    parser.on('text', (found, decode) => text(decode(found)))
    parser.on('cdata', text)
  }
  parser.on('error', () => end(new Refused('damaged')))
  parser.parse(decoded(bytes))
  if (fault) throw fault
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Spreadsheets write UTF-8; the standards allow UTF-16, which begins with a byte order mark. */
function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
