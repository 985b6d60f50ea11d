// What an operator sees when a server can't start: sentences, and an exit status.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compose } from '@/server/compose'
import { readConfig } from '@/server/config/config'
import { listen } from '@/server/http/listen'
import { createLogger } from '@/server/log/logger'
import { ApiServer } from '../../support/api-server'
import { reachableProject } from '../../support/reachable-project'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

async function startAndFail(
  env: Record<string, string>,
  as: { readonly uid?: number; readonly gid?: number } = {},
): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, ['.build/server.mjs'], {
    ...as,
    cwd: as.uid === undefined ? ROOT : reachableProject(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: '0', ...env },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  }
  await once(child, 'close')
  return { code: child.exitCode, printed }
}

describe('a start that can’t be', () => {
  it('prints every mistake of the environment at once', async () => {
    const { code, printed } = await startAndFail({ PORT: 'http', GUEST_BOARDS: 'maybe', MAX_BOARD_BYTES: '-1' })
    expect(code).toBe(1)
    for (const name of ['PORT', 'GUEST_BOARDS', 'MAX_BOARD_BYTES']) expect(printed).toContain(`  - ${name}: `)
    expect(printed).not.toContain('    at ')
  })

  it('says that the database file isn’t one, or that the data folder isn’t a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foreboard-start-'))
    const garbage = join(folder, 'foreboard.sqlite')
    writeFileSync(garbage, 'this is no database, and it is longer than the header of one\n'.repeat(20))
    try {
      for (const [dataDir, sentence] of [
        [folder, `The database ${garbage} is no SQLite database. Put a backup in its place, or move it away`],
        [join(garbage, 'below'), `Nothing can be kept in ${join(garbage, 'below')}: a part of its path is a file.`],
      ] as const) {
        const { code, printed } = await startAndFail({ DATA_DIR: dataDir })
        expect(code).toBe(1)
        expect(printed).toContain(sentence)
        expect(printed).not.toContain('    at ')
        expect(printed).not.toContain('Everything is kept in')
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('says that another server uses the data', async () => {
    const server = await ApiServer.start()
    try {
      const { code, printed } = await startAndFail({ DATA_DIR: server.config.dataDir })
      expect(code).toBe(1)
      expect(printed).toMatch(/Another Foreboard \(process \d+\) uses/)
      expect(printed).not.toContain('    at ')
    } finally {
      await server.stop()
    }
  })

  it('names a file that it may not write, its owner, and the command that hands it over', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'foreboard-restored-'))
    try {
      // Root restores a backup for a server that runs as another user; other users can only spoil their own files.
      const isRoot = process.getuid?.() === 0
      writeFileSync(join(dataDir, 'foreboard.sqlite'), '')
      if (isRoot) chownSync(dataDir, 54_321, 54_321)
      else chmodSync(join(dataDir, 'foreboard.sqlite'), 0o400)
      const { code, printed } = await startAndFail({ DATA_DIR: dataDir }, isRoot ? { uid: 54_321, gid: 54_321 } : {})
      expect(code).toBe(1)
      expect(printed).toContain(
        isRoot
          ? `${join(dataDir, 'foreboard.sqlite')} belongs to root, and this server runs as user 54321, who may not write it. Hand the data folder over: sudo chown -R 54321 ${dataDir}`
          : `chmod u+rw ${join(dataDir, 'foreboard.sqlite')}`,
      )
      expect(printed).not.toContain('    at ')
    } finally {
      rmSync(dataDir, { recursive: true })
    }
  })

  it('says that the port is taken, and leaves the data free', async () => {
    const server = await ApiServer.start()
    const port = new URL(server.url).port
    const other = await ApiServer.start()
    const dataDir = other.config.dataDir
    await other.stop()
    try {
      const config = readConfig({ HOST: '127.0.0.1', PORT: port, DATA_DIR: dataDir })
      const foreboard = await compose(config, createLogger('silent'), { withPages: false })
      await expect(listen(foreboard.httpServer, config)).rejects.toThrow(`Port ${port} is in use by another program`)
      await foreboard.shutDown()
      await (await ApiServer.start({ DATA_DIR: dataDir })).stop()
    } finally {
      await server.stop()
    }
  })
})
