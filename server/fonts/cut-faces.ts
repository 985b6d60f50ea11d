// Several parts of faces as they are answered, to pages and to the server's own browser alike.

import type { CutFace, WantedFace } from '@/lib/picture/shipped-faces'

/**
 * In the order asked for, by `cut`, which gives a WOFF2 file. One after the other: whoever asks for many faces has one place
 * in the line, and lets others go between two of them. Rejects as `cut` does.
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
