// The files that run in this page, and those of the build that it came with: a page stays open while the server becomes a
// newer version, and other pages of this device come from that one.

import type { OfflineFiles } from '@/lib/protocol/offline-files'
import { FILES_CACHE } from './kept-places'

/** Whether the list has every script of this page: otherwise the page is of another version than the server. */
export function isOwnBuild({ files }: Pick<OfflineFiles, 'files'>): boolean {
  const there = new Set(files)
  return ownScripts().every((path) => there.has(path))
}

/** Keeps the files of this page's build while the page is open, even if another page asks to remove them. */
export async function holdOwnFiles(): Promise<void> {
  if (!('locks' in navigator)) return
  for (const name of (await caches.keys()).filter((each) => each.startsWith(FILES_CACHE))) {
    const paths = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)
    if (!isOwnBuild({ files: paths })) continue
    // Held until the page goes.
    void navigator.locks.request(name, { mode: 'shared' }, () => new Promise<never>(() => undefined))
  }
}

/** Returns the names of the caches whose files open pages hold. */
export async function heldFiles(): Promise<ReadonlySet<string | undefined>> {
  if (!('locks' in navigator)) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(held.map(({ name }) => name))
}

function ownScripts(): readonly string[] {
  return [...document.scripts]
    .filter(({ src }) => src !== '')
    .map(({ src }) => new URL(src).pathname)
    .filter((path) => path.startsWith('/_next/static/'))
}
