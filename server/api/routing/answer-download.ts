// The answer that is a file of a board to take away: what it is, its name in any script (RFC 6266), that nobody keeps
// it, and the line of the audit log that says who took it.

import type { Context } from 'hono'
import type { BoardAccess } from '../../policies/board-policy'
import { type NotedExport, noteExport } from '../../services/boards/note-export'
import type { ServiceContext } from '../../services/context'
import type { ApiEnvironment } from './environment'

export interface Download extends NotedExport {
  readonly content: Uint8Array<ArrayBuffer> | ReadableStream
  readonly mediaType: string
  readonly fileName: string
}

/** Answers a file of a board as a download. */
export async function answerDownload(
  c: Context<ApiEnvironment>,
  services: ServiceContext,
  access: BoardAccess,
  { content, mediaType, fileName, format, part }: Download,
) {
  await noteExport(services, access, { format, part })
  return c.body(content, 200, {
    'content-type': mediaType,
    ...downloadHeaders(fileName),
  })
}

/** The headers of an answer that is saved under a name, and that nobody keeps. */
export function downloadHeaders(fileName: string) {
  return { 'content-disposition': contentDisposition(fileName), 'cache-control': 'no-store' }
}

/** Programs that know one of the two names alone, as `curl -J` does, know the plain one. */
function contentDisposition(fileName: string): string {
  const plain = `board${fileName.slice(fileName.lastIndexOf('.'))}`
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
