// A backup as one file: .tar.gz, which every machine can open without us, and encrypted with age where that is asked
// for (decision 158).

import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'

export const ARCHIVE = '.tar.gz'
export const ENCRYPTED = '.tar.gz.age'

/** Nearly all of it is packed already: images, and boards as gzip. */
const LEVEL = 1
const OWN = { mode: 0o600 }

/** Loaded by those who need it: it took a tenth of a second of each start of the server. */
const encryption = () => import('age-encryption')

/** Whether a place is that of an archive by its name. */
export function isArchive(place: string): boolean {
  return place.endsWith(ARCHIVE) || place.endsWith(ENCRYPTED)
}

/** A new key: the identity that opens backups, to be kept elsewhere, and the recipient that the server encrypts to. */
export async function newKey(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const { generateIdentity, identityToRecipient } = await encryption()
  const identity = await generateIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Rejects with a sentence for a text that isn't a recipient of age. */
export async function requireRecipients(recipients: readonly string[]): Promise<void> {
  if (recipients.length === 0) return
  const { Encrypter } = await encryption()
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch {
      throw new Error(
        `${recipient} is no recipient of age. It begins with age1; make one with: foreboard backup-key --to FILE`,
      )
    }
  }
}

/** Writes the files of a folder to an archive, under `name`, and puts it on the disk. */
export async function packFolder(
  folder: string,
  file: string,
  { name, recipients, signal }: { name: string; recipients: readonly string[]; signal?: AbortSignal | undefined },
): Promise<void> {
  const { create } = await import('tar')
  const packed = create({ cwd: folder, prefix: name, portable: true, gzip: { level: LEVEL } }, ['.'])
  const bytes = Readable.from(packed as AsyncIterable<Buffer>, { objectMode: false })
  const options = signal ? { signal } : {}
  if (recipients.length === 0) await pipeline(bytes, createWriteStream(file, OWN), options)
  else {
    const { Encrypter } = await encryption()
    const encrypter = new Encrypter()
    for (const recipient of recipients) encrypter.addRecipient(recipient)
    const sealed = await encrypter.encrypt(Readable.toWeb(bytes) as globalThis.ReadableStream<Uint8Array>)
    await pipeline(Readable.fromWeb(sealed as ReadableStream), createWriteStream(file, OWN), options)
  }
  const written = await open(file)
  try {
    await written.sync()
  } finally {
    await written.close()
  }
}

/**
 * Unpacks an archive into a folder that it makes. Nothing but plain files and folders comes out of it. Throws with a
 * sentence for one that is damaged, cut off or locked with another key.
 */
export async function unpackArchive(
  file: string,
  folder: string,
  { identityFile, signal }: { identityFile?: string | undefined; signal?: AbortSignal | undefined },
): Promise<void> {
  const { extract } = await import('tar')
  await mkdir(folder, { recursive: true })
  const bytes = (await readable(file, identityFile)).pipe(createGunzip())
  let refused: string | undefined
  let fault: Error | undefined
  const files = extract({
    cwd: folder,
    strip: 1,
    noChmod: true,
    noMtime: true,
    preserveOwner: false,
    // In strict mode the first fault would leave files half written and open, and nobody could remove the folder safely.
    onwarn: (_code, message, data) => {
      fault ??= data instanceof Error ? data : new Error(String(message))
    },
    filter: (path, entry) => {
      const isPlain = 'type' in entry && ['File', 'OldFile', 'Directory'].includes(entry.type)
      if (!isPlain) refused ??= path
      return isPlain
    },
  })
  files.on('error', (error: Error) => {
    fault ??= error
  })
  const closed = new Promise<void>((resolve) => {
    files.on('close', resolve)
    // Without its folder it never comes to the end.
    files.on('error', (error: Error) => error.name === 'CwdError' && resolve())
  })
  try {
    for await (const chunk of bytes) {
      signal?.throwIfAborted()
      if (fault !== undefined) break
      if (!files.write(chunk as Buffer)) await Promise.race([once(files, 'drain'), closed])
    }
  } catch (error) {
    fault ??= error instanceof Error ? error : new Error(String(error))
  }
  // Whatever has failed: afterwards nothing is written into the folder any more.
  files.end()
  await closed
  if (fault !== undefined) throw isOfArchive(fault) ? damaged(file, fault) : fault
  if (refused !== undefined) throw new Error(`The backup ${file} is damaged: ${refused} is no plain file.`)
}

async function readable(file: string, identityFile: string | undefined): Promise<Readable> {
  const bytes = createReadStream(file)
  if (!file.endsWith(ENCRYPTED)) return bytes
  if (identityFile === undefined) {
    throw new Error(`The backup ${basename(file)} is encrypted. Name the file with its key: --identity FILE`)
  }
  const { Decrypter } = await encryption()
  const decrypter = new Decrypter()
  const keys = (await readFile(identityFile, 'utf8')).split(/\r?\n/).filter((line) => /^AGE-SECRET-KEY-/.test(line))
  if (keys.length === 0) throw new Error(`${identityFile} has no key of age: a line that begins with AGE-SECRET-KEY-.`)
  for (const key of keys) decrypter.addIdentity(key)
  try {
    const opened = await decrypter.decrypt(Readable.toWeb(bytes) as globalThis.ReadableStream<Uint8Array>)
    return Readable.fromWeb(opened as ReadableStream)
  } catch (error) {
    bytes.destroy()
    throw new Error(`The key in ${identityFile} does not open ${file}, or the file is damaged.`, { cause: error })
  }
}

/** The system's own errors, such as a full disk, aren't faults of the archive. */
function isOfArchive(error: unknown): boolean {
  return !(error instanceof Error && 'syscall' in error) && !(error instanceof Error && error.name === 'AbortError')
}

function damaged(file: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new Error(`The backup ${file} is damaged or cut off (${why}). Nothing was changed. Take another one.`, {
    cause,
  })
}
