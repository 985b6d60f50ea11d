// Several parts of faces as they are answered, to pages and to the server's own browser alike.

import type { CutFace, WantedFace } from '@/lib/picture/shipped-faces'

/**
 * Cuts faces in the given order with `cut`, which returns a WOFF2 file. They are cut one after another: a request for
 * many faces has one place in the line, and lets others go between two of them. Rejects as `cut` does.
 */
export async function cutFaces(
  cut: (face: WantedFace) => Promise<Uint8Array>,
  faces: readonly WantedFace[],
): Promise<{ faces: CutFace[] }> {
  const made: CutFace[] = []
  for (const face of faces) {
    made.push({ name: face.name, woff2: Buffer.from(await cut(face)).toString('base64') })
  }
  return { faces: made }
}
