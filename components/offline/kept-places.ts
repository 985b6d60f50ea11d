// Where this device keeps what a board needs to open without the server: names in Cache Storage. The page writes, the
// worker (offline-worker.ts) reads.

import { CACHE_PREFIX } from '@/lib/protocol/offline-files'

/** Followed by the build: the files of its pages, which never change. */
export const FILES_CACHE = `${CACHE_PREFIX}files/`
/** The page that lists the kept boards. */
export const SHELL_CACHE = `${CACHE_PREFIX}shell`
/** Followed by the board and the person: the board's page, the answers and pictures that it shows. */
const BOARD_CACHE = `${CACHE_PREFIX}board/`
/** The key under which a board's cache holds its KeptBoard. */
export const NOTE_PATH = '/offline/note'
export const SHELL_PATH = '/offline'

/** A board that this device keeps. Times are milliseconds since 1970. */
export interface KeptBoard {
  readonly boardId: string
  readonly userId: string
  readonly title: string
  /** When the server last let this person in. */
  readonly keptAt: number
  /** When the permission to open it without the server ends. */
  readonly until: number
  /** Kept although others were opened later. */
  readonly isPinned: boolean
  /** The build of its page. */
  readonly build: string
}

export function boardCacheName(boardId: string, userId: string): string {
  return `${BOARD_CACHE}${boardId}/${userId}`
}

export function isBoardCache(name: string): boolean {
  return name.startsWith(BOARD_CACHE)
}

/** Returns the names of the caches of one board, of whichever person. */
export async function cachesOfBoard(boardId: string): Promise<string[]> {
  const names = await caches.keys()
  return names.filter((name) => name.startsWith(`${BOARD_CACHE}${boardId}/`))
}

/** Returns the note in a board's cache; undefined where the keeping has not come to its end. */
export async function readNote(name: string): Promise<KeptBoard | undefined> {
  const note = await (await caches.open(name)).match(NOTE_PATH)
  return note ? ((await note.json()) as KeptBoard) : undefined
}

/** The board that a page's path belongs to; undefined for any other page. */
export function boardOfPage(path: string): string | undefined {
  return /^\/boards\/([\w-]+)(?:\/(?:outline|register|coverage))?$/.exec(path)?.[1]
}

/** The board whose page asks for the path: briefs, comments, and who may read it; undefined for any other answer. */
export function boardOfAnswer(path: string): string | undefined {
  return /^\/api\/boards\/([\w-]+)\/(?:briefs|threads|members|follow)(?:\/|$)/.exec(path)?.[1]
}

/** Faces, tldraw's own files, and the pictures of boards. */
export function isMaterial(path: string): boolean {
  return /^\/(?:fonts|tldraw-assets|assets)\//.test(path)
}
