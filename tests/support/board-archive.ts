// Archives of boards as a script receives, changes and sends them; another ZIP implementation (fflate) reads and writes
// them.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Answer, ApiServer, Caller } from './api-server'
import { fetchAs } from './upload-image'

export type Entries = Record<string, Uint8Array>
export interface ProblemAnswer {
  readonly id: string
  readonly code: string
  readonly detail: string
}

export async function archiveOf(server: ApiServer, caller: Caller, boardId: string): Promise<Entries> {
  const { status, bytes } = await fetchAs(server, caller, `/api/boards/${boardId}/archive`)
  if (status !== 200) throw new Error(`The archive was refused with ${status}`)
  return unzipSync(Uint8Array.from(bytes))
}

export function jsonIn<T>(entries: Entries, name: string): T {
  return JSON.parse(strFromU8(entries[name] ?? new Uint8Array())) as T
}

export function withJson(entries: Entries, name: string, value: unknown): Entries {
  return { ...entries, [name]: strToU8(JSON.stringify(value)) }
}

export function zipped(entries: Entries): Uint8Array {
  return zipSync(entries)
}

/** Sends a file to a path that takes boards' files. */
export function sendFile<T = ProblemAnswer>(
  caller: Caller,
  path: string,
  file: Uint8Array | string,
): Promise<Answer<T>> {
  const form = new FormData()
  form.set('file', new Blob([typeof file === 'string' ? file : Uint8Array.from(file)]), 'board')
  return caller.call<T>('POST', path, form)
}
