// The boards that this device keeps for opening them without the server: the last ones opened, and those that somebody
// wants to stay. Their content is in the device's copies (components/room), their pages and briefs here.

import { removeSyncedCopies } from '@/components/room/device-copies'
import { CACHE_PREFIX, type OfflineFiles } from '@/lib/protocol/offline-files'
import {
  boardCacheName,
  boardOfAnswer,
  cachesOfBoard,
  FILES_CACHE,
  isBoardCache,
  isMaterial,
  type KeptBoard,
  NOTE_PATH,
  readNote,
  SHELL_CACHE,
  SHELL_PATH,
} from './kept-places'
import { heldFiles } from './own-files'

/** Besides those that somebody wants to stay. */
export const MOST_KEPT = 10
const DAY_MS = 24 * 60 * 60 * 1000

/** A board that is open, and has just been let in by the server. */
export interface BoardToKeep {
  readonly boardId: string
  readonly userId: string
  readonly title: string
}

export interface ListedBoard extends KeptBoard {
  /** What its page, briefs and pictures take, in bytes. */
  readonly bytes: number
}

/** Returns the boards that this device keeps, the one opened last first. */
export async function listKeptBoards(): Promise<ListedBoard[]> {
  const notes = await keptNotes()
  return Promise.all(
    notes.map(async (note) => ({ ...note, bytes: await bytesOf(boardCacheName(note.boardId, note.userId)) })),
  )
}

/** The notes alone: sizes take reading everything that is kept. */
async function keptNotes(): Promise<KeptBoard[]> {
  const notes = await Promise.all((await boardCaches()).map(readNote))
  return notes.filter((note) => note !== undefined).sort((a, b) => b.keptAt - a.keptAt)
}

/** When this device last kept the board under this title, as the build shows it; undefined where it doesn't. */
export async function keptSince(board: BoardToKeep, build: string): Promise<number | undefined> {
  const note = await readNote(boardCacheName(board.boardId, board.userId))
  return note?.build === build && note.title === board.title ? note.keptAt : undefined
}

/** Keeps a board, in place of what was kept of it, and gives up what is too old or too much. Its files are kept already. */
export async function keepBoard(board: BoardToKeep, files: OfflineFiles): Promise<void> {
  const { boardId, userId, title } = board
  const name = boardCacheName(boardId, userId)
  const before = await readNote(name)
  const cache = await caches.open(name)
  await put(cache, `/boards/${boardId}`)
  await Promise.all((await shownOn(boardId)).map((path) => put(cache, path)))
  const keptAt = Date.now()
  const note: KeptBoard = {
    boardId,
    userId,
    title,
    keptAt,
    until: keptAt + files.days * DAY_MS,
    isPinned: before?.isPinned ?? false,
    build: files.build,
  }
  await put(await caches.open(SHELL_CACHE), SHELL_PATH)
  // Last: a board with a note is whole.
  await cache.put(NOTE_PATH, Response.json(note))
  // A browser has one person at a time: somebody else's pages are no longer theirs to open here.
  await deleteCaches((await boardCaches()).filter((other) => !isOf(other, userId)))
  await giveUpOld()
}

/** Lets a board stay although others are opened later, or no longer. */
export async function pinBoard({ boardId, userId }: KeptBoard, isPinned: boolean): Promise<void> {
  const name = boardCacheName(boardId, userId)
  const note = await readNote(name)
  if (note) await (await caches.open(name)).put(NOTE_PATH, Response.json({ ...note, isPinned }))
  // The browser may then not remove it when it needs room.
  if (isPinned) await navigator.storage?.persist?.()
}

/** Removes a board from this device; edits that only this device has stay. */
export async function giveUpBoard({ boardId, userId }: Pick<KeptBoard, 'boardId' | 'userId'>): Promise<void> {
  await caches.delete(boardCacheName(boardId, userId))
  await removeSyncedCopies(userId, boardId)
}

/** Removes the page of a board that somebody may not open. */
export async function forgetPage(boardId: string): Promise<void> {
  if (!canKeep()) return
  await deleteCaches(await cachesOfBoard(boardId))
}

/** Removes the pages of all boards that were kept for a person; with nobody given, of everybody. */
export async function forgetAllPages(userId?: string): Promise<void> {
  if (!canKeep()) return
  await deleteCaches((await boardCaches()).filter((name) => userId === undefined || isOf(name, userId)))
}

/** Removes everything that is kept to open boards without the server, where its host doesn't want that any more. */
export async function forgetEverything(): Promise<void> {
  await deleteCaches((await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX)))
}

/** Gives up boards that are too old to be opened without the server, and those beyond the last ones. */
export async function giveUpOld(): Promise<void> {
  const boards = await keptNotes()
  const tooOld = boards.filter(({ until }) => until <= Date.now())
  for (const board of tooOld) await giveUpBoard(board)
  const loose = boards.filter((board) => !board.isPinned && !tooOld.includes(board))
  await deleteCaches(loose.slice(MOST_KEPT).map(({ boardId, userId }) => boardCacheName(boardId, userId)))
  const names = await caches.keys()
  // Read again, because another tab may just have kept a board.
  const builds = new Set((await keptNotes()).map(({ build }) => FILES_CACHE + build))
  const held = await heldFiles()
  await deleteCaches(names.filter((name) => name.startsWith(FILES_CACHE) && !builds.has(name) && !held.has(name)))
}

async function boardCaches(): Promise<string[]> {
  return (await caches.keys()).filter(isBoardCache)
}

async function deleteCaches(names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Whether a board's cache was kept for the person. */
function isOf(name: string, userId: string): boolean {
  return name.endsWith(`/${userId}`)
}

/** Whether this browser can keep pages: not in private windows, nor without a secure connection. */
export function canKeep(): boolean {
  return typeof caches !== 'undefined' && 'serviceWorker' in navigator
}

/** The paths of what the board shows: its briefs, comments and readers, and the faces and pictures that it has loaded. */
async function shownOn(boardId: string): Promise<string[]> {
  const base = `/api/boards/${boardId}`
  const { briefs } = (await (await fetch(`${base}/briefs`)).json()) as { briefs?: { id: string }[] }
  const ofBriefs = (briefs ?? []).flatMap(({ id }) =>
    ['highlights', 'dismissals'].map((what) => `${base}/briefs/${id}/${what}`),
  )
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && isWanted(pathname, boardId))
    .map(({ pathname, search }) => pathname + search)
  return [...new Set(['/api/me', `${base}/briefs`, `${base}/threads`, `${base}/members`, ...ofBriefs, ...loaded])]
}

function isWanted(path: string, boardId: string): boolean {
  return isMaterial(path) || boardOfAnswer(path) === boardId
}

/** What the server refuses isn't kept, and doesn't keep the rest from being kept. */
async function put(cache: Cache, path: string): Promise<void> {
  const answer = await fetch(path, { credentials: 'same-origin' })
  if (answer.ok) await cache.put(path, answer)
}

async function bytesOf(name: string): Promise<number> {
  const cache = await caches.open(name)
  const sizes = await Promise.all(
    (await cache.keys()).map(async (request) => (await (await cache.match(request))?.blob())?.size ?? 0),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
