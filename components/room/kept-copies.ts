// Changes of this device to a board of an older epoch, or to one that can't be opened any more: they were never saved
// and can't be merged into the server's content. They stay until the person has them or gives them up.

import { newBoardDoc } from '@/lib/document/records/board-doc'
import { downloadLocalCopy } from './download-local-copy'
import { deleteLocalCopy, localCopyNames, openLocalCopy } from './local-copy'

export interface KeptCopy {
  readonly name: string
  /** How many changes of it were never saved. */
  readonly changes: number
  /** Gives the person the board as this copy has it, as a file. */
  download(title: string): void
  /** Deletes it from this device. */
  discard(): Promise<void>
}

export interface KeptCopiesOptions {
  readonly boardId: string
  readonly userId: string
  /** The name of the copy in use. */
  readonly current?: string
}

/** Opens the copies that hold unsaved changes. A copy without any is useless and is deleted. */
export async function findKeptCopies({ boardId, userId, current }: KeptCopiesOptions): Promise<KeptCopy[]> {
  const names = await localCopyNames(boardId, userId)
  const copies = await Promise.all(names.filter((name) => name !== current).map(openKeptCopy))
  return copies.filter((copy) => copy !== undefined)
}

async function openKeptCopy(name: string): Promise<KeptCopy | undefined> {
  const doc = newBoardDoc()
  const copy = await openLocalCopy(name, doc)
  if (!copy) return undefined
  const changes = await copy.load()
  copy.close()
  if (changes === 0) {
    await deleteLocalCopy(name)
    return undefined
  }
  return {
    name,
    changes,
    download: (title) => downloadLocalCopy(doc, title),
    discard: () => deleteLocalCopy(name),
  }
}
