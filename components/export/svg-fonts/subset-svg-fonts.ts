// Reduces each face in an SVG to the letters that the picture has: the server cuts them. If the server can't be asked,
// the whole faces stay: the file is larger, but just as correct.

import { api } from '@/components/api/client'
import type { CutFace, WantedFace } from '@/lib/picture/shipped-faces'
import { type EmbeddedFace, embeddedFaces } from './embedded-face'
import { faceName } from './face-name'
import { usedLetters } from './used-letters'

/** Makes the faces of an SVG document smaller. Rejects only when `signal` says so. */
export async function subsetSvgFonts(root: Element, signal?: AbortSignal): Promise<void> {
  const styles = [...root.querySelectorAll('style')].filter((style) => style.textContent.includes('@font-face'))
  const faces = styles.flatMap((style) => embeddedFaces(style.textContent))
  const used = usedLetters(root, faces)
  const named = [...used].flatMap(([face, letters]) => {
    const name = faceName(face)
    return name === undefined ? [] : [{ face, wanted: { name, text: [...letters].join('') } }]
  })
  const rules = new Map<EmbeddedFace, string>()
  // Nobody reads these letters.
  for (const face of faces) if (!used.has(face)) rules.set(face, '')
  const cut = await askForCut(
    named.map(({ wanted }) => wanted),
    signal,
  )
  for (const [i, { face }] of named.entries()) {
    const woff2 = cut[i]?.woff2
    if (woff2 !== undefined) rules.set(face, withData(face.rule, woff2))
  }
  for (const style of styles) {
    let css = style.textContent
    for (const [{ rule }, smaller] of rules) css = css.replace(rule, () => smaller)
    if (css.trim() === '') style.remove()
    else style.textContent = css
  }
}

async function askForCut(faces: readonly WantedFace[], signal?: AbortSignal): Promise<readonly CutFace[]> {
  if (faces.length === 0) return []
  try {
    const answer = await api('POST /api/font-subsets', { body: { faces }, ...(signal && { signal }) })
    return answer.faces
  } catch (error) {
    if (signal?.aborted) throw error
    return []
  }
}

function withData(rule: string, woff2: string): string {
  return rule.replace(/url\("[^"]*"\)/, `url("data:font/woff2;base64,${woff2}")`)
}
