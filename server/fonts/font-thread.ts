// The thread that cuts faces: an entry point of its own, so that harfbuzz never holds up the boards. It keeps the faces
// that it has read while it runs.

import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { SHIPPED_FACES } from '@/lib/picture/shipped-faces'
import { answerRequests } from '@/server/threads/answer-requests'
import type { FontReply, FontRequest } from './font-job'

/** scripts/build-server.mjs puts this file into a folder beside `public`. */
const PUBLIC = new URL(import.meta.url.endsWith('.ts') ? '../../public/' : '../public/', import.meta.url)

const files = new Map<string, Promise<Buffer>>()

function fileOf(face: string): Promise<Buffer> {
  const path = SHIPPED_FACES.get(face)
  if (path === undefined) return Promise.reject(new Error(`There is no face ${face}`))
  const known = files.get(face)
  if (known) return known
  // Unpacked, which takes longer than cutting.
  const options = { targetFormat: 'sfnt', keepAllGlyphs: true } as const
  const reading = readFile(new URL(path, PUBLIC)).then((packed) => subsetFont(packed, undefined, options))
  files.set(face, reading)
  reading.catch(() => files.delete(face))
  return reading
}

async function answer({ face, text }: FontRequest): Promise<FontReply> {
  try {
    const cut = await subsetFont(await fileOf(face), text, { targetFormat: 'woff2' })
    // A copy of its own: the buffer leaves with the reply.
    return { type: 'cut', woff2: new Uint8Array(cut) }
  } catch (error) {
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

answerRequests(answer, (reply) => (reply.type === 'cut' ? [reply.woff2.buffer] : []))
