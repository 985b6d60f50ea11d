// The room on the disk that holds the data.

import { statfs } from 'node:fs/promises'

export interface DiskSpace {
  readonly freeDiskBytes: number
  readonly diskBytes: number
}

/** Reads the size of a folder's disk, and what this user may still write there. */
export async function readDiskSpace(folder: string): Promise<DiskSpace> {
  const { bavail, bsize, blocks } = await statfs(folder)
  return { freeDiskBytes: bavail * bsize, diskBytes: blocks * bsize }
}
