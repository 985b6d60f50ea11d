// What a browser asks the server for to open boards without it: the worker's script, and the list of the pages' files.

/** The script of the service worker. At the root, so that it controls every page. */
export const WORKER_PATH = '/offline-worker.js'
/** The list of the files of the pages, as OfflineFiles; 404 where the host keeps boards off devices. */
export const OFFLINE_FILES_PATH = '/offline-files'
/** The caches in Cache Storage that are ours begin with this. */
export const CACHE_PREFIX = 'foreboard-'

/** The files of the pages of one build. */
export interface OfflineFiles {
  readonly build: string
  /** Paths, such as `/_next/static/chunks/a.js`. */
  readonly files: readonly string[]
  /** How many days a board may be opened after the server has last let a person in. */
  readonly days: number
}
