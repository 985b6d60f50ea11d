// Puts a file or folder on the disk before anything relies on it, where nothing else may happen in between.

import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Returns when the disk has the file or folder. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
