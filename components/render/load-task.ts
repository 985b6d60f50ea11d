// The task of this page and its board, as a store that nobody else writes to.

import { createTLStore, type TLStore } from 'tldraw'
import * as Y from 'yjs'
import { bindStore, type StoreBinding } from '@/components/binding/index'
import { boardAssetStore } from '@/components/canvas/assets/board-asset-store'
import { fetchLanguage } from '@/components/settings/fetch-language'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { type BoardTask, type MinutesTask, RENDER_PATHS, type RenderTask } from '@/lib/picture/render-message'
import type { PresenceUser } from '@/lib/protocol/presence'
import { createBoardSchema } from '@/lib/schema/board-schema'

export interface LoadedBoard {
  readonly task: BoardTask
  readonly store: TLStore
  readonly binding: StoreBinding
}

export type LoadedTask = LoadedBoard | { readonly task: MinutesTask }

/** Nobody: no name, no cursor, and nothing may be changed. */
export const NOBODY: PresenceUser = { id: 'renderer', name: '', color: '#000000', role: 'viewer' }

/** Rejects if an address doesn't answer, which happens in any browser but the renderer's own, and with its words missing. */
export async function loadTask(): Promise<LoadedTask> {
  const [answer, document] = await Promise.all([answerOf(RENDER_PATHS.task), answerOf(RENDER_PATHS.document)])
  const task = (await answer.json()) as RenderTask
  if (task.kind === 'minutes') return { task }
  await fetchLanguage(task.request.language)
  const doc = newBoardDoc()
  Y.applyUpdate(doc, new Uint8Array(await document.arrayBuffer()))
  const store = createTLStore({ schema: createBoardSchema(), assets: boardAssetStore('') })
  const binding = bindStore({ store, doc, user: NOBODY })
  return { task, store, binding }
}

async function answerOf(path: string): Promise<Response> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return response
}
