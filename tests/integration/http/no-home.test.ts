// A server whose user has no home folder, as service users and users of containers, starts and draws pictures.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { httpCaller } from '../../support/caller'
import { reachableProject } from '../../support/reachable-project'

/**
 * Root starts it as a user who is in no list of users, and without HOME: looking up that home fails. Other users can't
 * do that; their HOME names a missing folder, which reaches the same place of our code.
 */
const NOBODY = process.getuid?.() === 0 ? { uid: 54_321, gid: 54_321 } : undefined

const homes = () => readdirSync(tmpdir()).filter((name) => name.startsWith('foreboard-home-'))

test('a user without a home starts the server and gets a picture, and nothing stays behind', async () => {
  const before = homes()
  const dataDir = mkdtempSync(join(tmpdir(), 'foreboard-homeless-'))
  if (NOBODY) chownSync(dataDir, NOBODY.uid, NOBODY.gid)
  const { PATH = '', CHROMIUM_PATH = '' } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    ...NOBODY,
    cwd: reachableProject(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_ENV: 'production',
      PATH,
      CHROMIUM_PATH,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: '0',
      ...(NOBODY ? {} : { HOME: join(dataDir, 'not-there') }),
    },
  })
  let printed = ''
  try {
    const url = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        printed += chunk.toString()
        const port = /ready: http:\/\/localhost:(\d+)/.exec(printed)?.[1]
        if (port) resolve(`http://127.0.0.1:${port}`)
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      child.once('exit', () => reject(new Error(`The server ended:\n${printed}`)))
    })
    const { body } = await httpCaller(url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
    const owner = httpCaller(url, body.token)
    const board = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Port' })).body.id
    await owner.call('POST', `/api/boards/${board}/cards`, { kind: 'risk', title: 'A storm surge' })
    const picture = await fetch(`${url}/api/boards/${board}/export?format=png`, {
      headers: { authorization: `Bearer ${body.token}` },
    })
    expect([picture.status, picture.headers.get('content-type')], printed).toEqual([200, 'image/png'])
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    if (child.exitCode === null) await ended
    rmSync(dataDir, { recursive: true })
  }
  expect(homes()).toEqual(before)
})
