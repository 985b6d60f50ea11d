// Uploads a file as a page or a script does, and fetches the stored result.

import type { Answer, Caller } from './caller'

export interface UploadedImage {
  readonly id: string
  readonly url: string
  readonly mimeType: string
  readonly widthPx: number
  readonly heightPx: number
  readonly byteLength: number
  readonly isAnimated: boolean
}

/** The server's answer: the image, or a problem with its code and sentence. */
export type UploadAnswer = UploadedImage & { readonly code: string; readonly detail: string }

export function uploadImage(
  caller: Caller,
  boardId: string,
  bytes: Uint8Array,
  { name = 'image.png', mimeType = 'image/png' } = {},
): Promise<Answer<UploadAnswer>> {
  const form = new FormData()
  form.set('file', new Blob([Uint8Array.from(bytes)], { type: mimeType }), name)
  return caller.call<UploadAnswer>('POST', `/api/boards/${boardId}/assets`, form)
}

export async function newBoard(caller: Caller): Promise<string> {
  return (await caller.call<{ id: string }>('POST', '/api/boards', {})).body.id
}

/** Fetches the bytes at an address as the given caller. */
export async function fetchAs(
  server: { readonly url: string },
  caller: Caller,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const answer = await fetch(`${server.url}${path}`, {
    headers: { ...(caller.token !== undefined && { authorization: `Bearer ${caller.token}` }), ...headers },
  })
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) }
}
