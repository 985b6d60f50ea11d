// The browser that draws pictures on the server, which is started once in its own sandbox, and the fonts for letters
// that our own faces lack.

import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { reasonWords } from '../log/reason-words'
import { tryChromium } from '../render/chromium'
import type { Examined } from './examined'
import { type Finding, found } from './findings'

/** What Chromium prints where the kernel or a container forbids it to build its sandbox. */
const NO_SANDBOX = /no usable sandbox|user namespaces|setuid sandbox|zygote_host|credentials\.cc/i

/** Letters that our own faces lack, by the names of files that have them. */
const NEEDED: readonly (readonly [string, RegExp])[] = [
  ['fonts-noto-color-emoji', /emoji/i],
  ['fonts-noto-cjk', /cjk|notosansjp|notoserifjp|ipa[a-z]*g|takao|vlgothic|wqy|droidsansfallback/i],
]

/** Reports whether a browser starts, and which fonts it lacks. */
export async function checkBrowser({ config: { chromiumPath } }: Examined): Promise<Finding[]> {
  try {
    const version = await tryChromium(chromiumPath)
    if (version === undefined) return [found('browser-missing')]
    const findings = [found('browser-starts', { version })]
    if (process.getuid?.() === 0) findings.push(found('browser-as-root'))
    return [...findings, judgeFonts(fontFiles())]
  } catch (error) {
    const reason = reasonWords(error)
    return [NO_SANDBOX.test(String(error)) ? found('browser-caged') : found('browser-fails', { reason })]
  }
}

/** Says which packages of fonts are missing, by the names of all files of fonts. */
export function judgeFonts(files: readonly string[]): Finding {
  const missing = NEEDED.filter(([, pattern]) => !files.some((file) => pattern.test(file))).map(([name]) => name)
  return missing.length === 0 ? found('fonts-there') : found('fonts-missing', { packages: missing.join(', ') })
}

function fontFiles(): string[] {
  const places = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')]
  return places.flatMap((place) => {
    try {
      return readdirSync(place, { recursive: true }).map(String)
    } catch {
      // There is no such folder, or not for us.
      return []
    }
  })
}
