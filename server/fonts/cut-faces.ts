// Several parts of faces as they are answered, to pages and to the server's own browser alike.

import type { CutFace, WantedFace } from '@/lib/picture/shipped-faces'
import type { FaceCutter } from './face-cutter'

/** In the order asked for. Rejects as FaceCutter does. */
export async function cutFaces(
  cutter: Pick<FaceCutter, 'cut'>,
  faces: readonly WantedFace[],
): Promise<{ faces: CutFace[] }> {
  const cut = await Promise.all(
    faces.map(async (face) => ({ name: face.name, woff2: Buffer.from(await cutter.cut(face)).toString('base64') })),
  )
  return { faces: cut }
}
