// An import whose sender goes away: the program that reads the file ends, the board gets no brief, and neither the data
// folder nor the folder for temporary files has anything new.

import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'
import { makePdf, pageOfText } from '../../support/pdf'
import { newBoard } from '../../support/upload-image'
import { waitFor } from '../../support/wait-for'

const LONG = makePdf(Array.from({ length: 300 }, (_, i) => pageOfText([`The words of page ${i}, which are few.`])))
const usualTemporary = process.env.TMPDIR

let server: ApiServer
let owner: Caller
let path: string
let temporary: string
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
  path = `/api/boards/${await newBoard(owner)}/briefs`
  temporary = await mkdtemp(join(tmpdir(), 'foreboard-temporary-'))
  process.env.TMPDIR = temporary
})
afterAll(async () => {
  if (usualTemporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usualTemporary
  await server.stop()
  await rm(temporary, { recursive: true, force: true })
})

/** This process's children that read briefs. */
function programs(): string[] {
  const children = readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' '),
  )
  return children.filter((pid) => {
    try {
      return pid !== '' && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('brief-program')
    } catch {
      // The process has gone in the meantime.
      return false
    }
  })
}

/** Names of files, without those of the database, which writes at any time. */
const files = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => !name.includes('sqlite')).sort()

async function post(accept: string, signal: AbortSignal): Promise<Response> {
  const body = new FormData()
  body.set('file', new Blob([Uint8Array.from(LONG)]), 'long.pdf')
  const headers = { authorization: `Bearer ${owner.token}`, accept }
  return fetch(`${server.url}${path}`, { method: 'POST', headers, body, signal })
}

test.each([
  ['who watches its progress', 'application/x-ndjson'],
  ['who waits for the brief', 'application/json'],
])('S25: an import of somebody %s ends with its request, and leaves nothing behind', async (_who, accept) => {
  const before = [files(server.config.dataDir), files(temporary)]
  const stop = new AbortController()
  const answer = post(accept, stop.signal).then((response) => response.text())
  await waitFor('the program runs', () => programs().length === 1)
  stop.abort()
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  // Reading it to its end would take longer.
  await waitFor('the program is ended', () => programs().length === 0, 2_000)
  const { body } = await owner.call<{ briefs: unknown[] }>('GET', path)
  expect(body.briefs).toEqual([])
  expect([files(server.config.dataDir), files(temporary)]).toEqual(before)
})
