// Answers with an image of a board, or says that the asker has it already. The caller has checked that they may see it.

import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AssetRow } from '../../db/boards/assets'
import { assetNotFound } from '../../policies/asset-policy'
import type { ServiceContext } from '../../services/context'
import type { ApiEnvironment } from './environment'
import { isNotModified } from './not-modified'

const image = { schema: z.string().openapi({ format: 'binary' }) }
/** Response contents by media type. */
export const IMAGE_CONTENT = { 'image/png': image, 'image/jpeg': image, 'image/webp': image }

/** Answers with the bytes of an image. Throws AppError `not-found` where the file is gone. */
export async function answerImage(c: Context<ApiEnvironment>, { assetStore }: ServiceContext, asset: AssetRow) {
  const headers = imageHeaders(asset)
  if (isNotModified(c, headers.etag)) return c.body(null, 304, headers)
  const file = await assetStore.read(asset.id)
  if (!file) throw assetNotFound()
  return c.body(Readable.toWeb(file.createReadStream()) as ReadableStream, 200, {
    ...headers,
    'content-type': asset.mimeType,
    'content-length': String(asset.byteLength),
  })
}

/** Media types that a browser shows in place. Any other type in a row becomes a download (SYNC-SPEC S22). */
const SHOWN: ReadonlySet<string> = new Set(Object.keys(IMAGE_CONTENT))

function imageHeaders({ mimeType, sha256 }: AssetRow) {
  return {
    etag: `"${sha256.slice(0, 32)}"`,
    // Only this browser may keep it: others ask, and are asked who they are.
    'cache-control': 'private, max-age=31536000, immutable',
    // A stored file is never a page.
    'content-security-policy': "sandbox; default-src 'none'",
    'content-disposition': SHOWN.has(mimeType) ? 'inline' : 'attachment',
  }
}
