// The files of the pages that never change, because their names depend on their content. They are read when the server
// starts, as the build compressed them (scripts/precompress), so that opening a board costs neither the disk nor a
// compressor, and a build made while the server runs takes nothing away from open pages.

import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

export const STATIC_FILES = '/_next/static/'

/** Types of the files that the build writes; files with other names are left to Next. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.svg': 'image/svg+xml',
}
/** The smaller first. */
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

interface StaticFile {
  readonly type: string
  /** Bodies by the name of their encoding; '' for the uncompressed one. */
  readonly bodies: ReadonlyMap<string, Buffer>
}

/** Serves the pages' unchanging files from memory. */
export class StaticFiles {
  readonly #files: ReadonlyMap<string, StaticFile>

  private constructor(files: ReadonlyMap<string, StaticFile>) {
    this.#files = files
  }

  /** Reads a folder, such as `.next/static`. Throws where there is none. */
  static async read(folder: string): Promise<StaticFiles> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = new Set(entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
    const files = [...paths].map(async (path): Promise<readonly [string, StaticFile] | undefined> => {
      const type = TYPES[extname(path)]
      if (!type) return undefined
      const kept = ENCODINGS.filter(({ ending }) => paths.has(path + ending))
      const bodies = new Map([['', await readFile(path)]])
      for (const { name, ending } of kept) bodies.set(name, await readFile(path + ending))
      return [STATIC_FILES + relative(folder, path).split(sep).join('/'), { type, bodies }]
    })
    return new StaticFiles(new Map((await Promise.all(files)).filter((file) => file !== undefined)))
  }

  /** Answers a GET or HEAD for a file. Returns false, without an answer, for another method or an unknown file. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const file = this.#files.get(request.url?.split('?', 1)[0] ?? '')
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const wanted = ENCODINGS.find(({ name }) => file.bodies.has(name) && accepts(request, name))?.name ?? ''
    const body = file.bodies.get(wanted)
    if (!body) return false
    response.setHeader('content-type', file.type)
    response.setHeader('cache-control', 'public, max-age=31536000, immutable')
    response.setHeader('vary', 'Accept-Encoding')
    if (wanted) response.setHeader('content-encoding', wanted)
    response.setHeader('content-length', body.length)
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}

/** Whether the client names the encoding and does not rule it out by a weight of 0 (RFC 9110, 12.5.3). */
function accepts({ headers }: IncomingMessage, encoding: string): boolean {
  return String(headers['accept-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()))
    .some(([name, weight]) => name === encoding && !/^q=0(\.0*)?$/.test(weight ?? ''))
}
