// The files of images: DATA_DIR/assets/<id>, each as it will be for ever, and drafts of uploads under `incoming`. A
// file is there, whole and on the disk, before its row is; what a crash left without a row goes at the next start.
// Names are ids that the server made, nobody else's.

import { copyFile, type FileHandle, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetRepository } from '../db/boards/assets'

const DRAFTS = 'incoming'
const ID = /^[0-9A-Za-z_-]{16}$/

/** Stores the files of images under DATA_DIR/assets. */
export class AssetStore {
  readonly #folder: string
  readonly #assets: AssetRepository
  readonly #newId: () => string

  private constructor(folder: string, assets: AssetRepository, newId: () => string) {
    this.#folder = folder
    this.#assets = assets
    this.#newId = newId
  }

  /**
   * Makes the folder where it isn't there, and sweeps it: before anybody may upload. `isShared`: another node has it
   * open, and people may be uploading there; it is left as it is.
   */
  static async open(
    folder: string,
    assets: AssetRepository,
    newId: () => string,
    { isShared = false }: { readonly isShared?: boolean } = {},
  ): Promise<AssetStore> {
    if (!isShared) await rm(join(folder, DRAFTS), { recursive: true, force: true })
    await mkdir(join(folder, DRAFTS), { recursive: true })
    const store = new AssetStore(folder, assets, newId)
    if (isShared) return store
    const known = await assets.ids()
    const orphans = (await readdir(folder)).filter((name) => ID.test(name) && !known.has(name))
    // A database without any image is more likely the wrong one than one that a crash left so.
    if (known.size > 0) await store.#remove(orphans)
    return store
  }

  /** The path of a new file. The caller that makes the file keeps it or discards it. */
  draft(): string {
    return join(this.#folder, DRAFTS, this.#newId())
  }

  async discard(draft: string): Promise<void> {
    await rm(draft, { force: true })
  }

  /** Makes a draft the file of a new id, on the disk when this resolves. A row must follow, or `forget`. */
  async keep(draft: string): Promise<string> {
    await synced(draft)
    const id = this.#newId()
    await rename(draft, join(this.#folder, id))
    await synced(this.#folder)
    return id
  }

  /** A second file with the content of `id`, without taking room where the file system can do that. Null: no such file. */
  async copy(id: string): Promise<string | null> {
    const copy = this.#newId()
    const [from, to] = [join(this.#folder, id), join(this.#folder, copy)]
    try {
      await link(from, to).catch(() => copyFile(from, to))
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
    await synced(this.#folder)
    return copy
  }

  /** The file, open for reading; null where there is none. `id` must be that of a row. */
  async read(id: string): Promise<FileHandle | null> {
    try {
      return await open(join(this.#folder, id))
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  /** Takes files back that got no row. */
  async forget(ids: readonly string[]): Promise<void> {
    await this.#remove(ids)
  }

  /** Deletes the images of a board, rows first: for good. Call it before the board's own row goes. */
  async removeOfBoard(boardId: string): Promise<void> {
    await this.#remove(await this.#assets.removeOf(boardId))
  }

  async #remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await rm(join(this.#folder, id), { force: true })
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

/** Resolves when the file, or a folder's list of names, is on the disk. */
async function synced(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
