// Only its owner can access the data folder, whether the server or the admin tool started first, and however it was
// left (SYNC-SPEC S44). Each umask is that of a real process.

import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainImage } from '../../fixtures/images'
import { PASSWORD } from '../../support/accounts'
import { ADMIN_TOOL_DEADLINE_MS, callAdminTool } from '../../support/admin-tool'
import { ApiServer } from '../../support/api-server'
import { httpCaller } from '../../support/caller'
import { reachableProject } from '../../support/reachable-project'
import { ServerProcess } from '../../support/server-process'
import { newBoard, uploadImage } from '../../support/upload-image'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreboard-modes-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Processes started by `work` inherit the umask. */
async function withUmask<T>(umask: number, work: () => Promise<T>): Promise<T> {
  const before = process.umask(umask)
  try {
    return await work()
  } finally {
    process.umask(before)
  }
}

/** Paths below `root`, itself included, that a group or others have any access to. */
async function openPaths(root: string): Promise<string[]> {
  const paths = [root, ...(await readdir(root, { recursive: true })).map((name) => join(root, name))]
  const modes = await Promise.all(paths.map(async (path) => ({ path, mode: (await stat(path)).mode & 0o777 })))
  return modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ path, mode }) => `${path} ${mode.toString(8)}`)
}

/** A folder as a version made it that left everything to the umask, and a link that an operator made. */
async function oldFolder(dataDir: string): Promise<void> {
  await withUmask(0o000, async () => {
    await mkdir(join(dataDir, 'assets/incoming'), { recursive: true })
    await mkdir(join(dataDir, 'exports/board/schedule'), { recursive: true })
    for (const name of ['foreboard.sqlite', 'assets/0123456789abcdef', 'exports/board/schedule/old.csv']) {
      await writeFile(join(dataDir, name), '')
    }
  })
}

describe('the data folder', () => {
  it.each(['022', '000'])('S44 is its owner’s alone under umask %s, with all that was in it before', async (umask) => {
    const dataDir = join(folder, `server-${umask}`)
    await oldFolder(dataDir)
    expect((await openPaths(dataDir)).length).toBeGreaterThan(5)
    const server = await withUmask(Number.parseInt(umask, 8), () => ServerProcess.start({ DATA_DIR: dataDir }))
    try {
      const signIn = await httpCaller(server.url).call('POST', '/api/auth/sign-in/anonymous')
      const caller = httpCaller(server.url, signIn.headers.get('set-auth-token') ?? '')
      const uploaded = await uploadImage(caller, await newBoard(caller), (await plainImage('png', 20, 20)).bytes)
      expect(uploaded.status).toBe(201)
      const names = await readdir(dataDir, { recursive: true })
      expect(names).toEqual(expect.arrayContaining(['foreboard.sqlite-wal', 'foreboard.sqlite-shm', 'app-secret']))
      expect(names).toContain(join('assets', uploaded.body.id))
      expect(await openPaths(dataDir)).toEqual([])
    } finally {
      await server.stop()
    }
    expect(await openPaths(dataDir)).toEqual([])
  })

  it('S44 holds for the admin tool, which mends a folder that was left open', {
    timeout: ADMIN_TOOL_DEADLINE_MS,
  }, async () => {
    const dataDir = join(folder, 'tool')
    await (await ApiServer.start({ DATA_DIR: dataDir })).stop()
    await chmod(dataDir, 0o755)
    await chmod(join(dataDir, 'foreboard.sqlite'), 0o644)
    const args = ['admin', 'create', '--email', 'root@example.org', '--password-stdin']
    const { status } = await withUmask(0o000, () => callAdminTool(dataDir, args, { input: `${PASSWORD}\n` }))
    expect(status).toBe(0)
    expect(await readdir(dataDir)).toContain('foreboard.sqlite')
    expect(await openPaths(dataDir)).toEqual([])
  })
})

/** What `openDataFolder` reports of a folder, in a process that isn't root. */
async function said(dataDir: string, databaseDir: string): Promise<unknown> {
  const script = `import('./server/data-folder/data-folder.ts').then(({ openDataFolder }) =>
    console.log(JSON.stringify(openDataFolder(${JSON.stringify({ dataDir, databaseUrl: `file:${databaseDir}/a.sqlite` })}))))`
  const user = process.getuid?.() === 0 ? { uid: 65_534 } : {}
  const place = { ...user, cwd: reachableProject() }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', script], place)
  return JSON.parse(stdout)
}

describe('what can’t be taken away from others', () => {
  it('S44 is one plain warning, and links are left alone', async () => {
    const isRoot = process.getuid?.() === 0
    // Another user's folder in which anybody may write: ours, given to another user, or the system's.
    const foreign = isRoot ? join(folder, 'foreign') : tmpdir()
    const elsewhere = join(folder, 'elsewhere')
    await chmod(folder, 0o755)
    await mkdir(elsewhere)
    await chmod(elsewhere, 0o777)
    if (isRoot) {
      await mkdir(join(foreign, 'assets'), { recursive: true })
      await writeFile(join(foreign, 'assets/image'), '')
      await symlink(elsewhere, join(foreign, 'exports'))
      await chmod(foreign, 0o777)
    }
    expect(await said(foreign, elsewhere)).toEqual([expect.stringMatching(/^Other users .* should belong to the user/)])
    expect((await stat(elsewhere)).mode & 0o777).toBe(0o777)
  })
})
