// The server's logos: taken as images are, seen by everybody, kept through a restart, taken away.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noisyImage, plainImage } from '../../fixtures/images'
import { makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ApiServer, type Caller } from '../../support/api-server'

const ADMIN = { ADMIN_EMAIL: 'root@example.org', ADMIN_PASSWORD: PASSWORD }

let root: string
let server: ApiServer
let admin: Caller
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'foreboard-logos-'))
  await start()
})
afterAll(async () => {
  await server.stop()
  await rm(root, { recursive: true, force: true })
})

async function start(): Promise<void> {
  server = await ApiServer.start({ ...ADMIN, DATA_DIR: join(root, 'data'), MAX_UPLOADS_PER_MINUTE_PER_USER: '1000' })
  admin = await signIn(server, { email: ADMIN.ADMIN_EMAIL })
}

function put(caller: Caller, theme: string, bytes: Uint8Array) {
  const form = new FormData()
  form.set('file', new Blob([Uint8Array.from(bytes)]), 'logo.png')
  return caller.call<{ code: string; detail: string }>('PUT', `/api/admin/branding/logos/${theme}`, form)
}
const seen = (theme: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/branding/logos/${theme}`, { headers })
const logos = () => server.services.brandingLogos.list()
const filesOfBoards = async () => (await readdir(join(root, 'data/assets'))).filter((name) => name !== 'incoming')

it('stands for everybody once an admin gave it, encoded again, and is part of the database alone', async () => {
  expect((await seen('light')).status).toBe(404)
  const photo = await sharp({ create: { width: 90, height: 30, channels: 4, background: '#7a0019' } })
    .withExif({ IFD0: { Copyright: 'Ann Onymous' } })
    .png()
    .toBuffer()
  expect(photo.includes('Ann Onymous')).toBe(true)
  expect((await put(admin, 'light', photo)).status).toBe(204)
  const { light, dark } = await logos()
  expect([light?.widthPx, light?.heightPx, dark]).toEqual([90, 30, null])
  const answer = await fetch(`${server.url}${light?.url}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.includes('Ann Onymous')).toBe(false)
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 90, height: 30 })
  expect((await seen('light', { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
  expect(await filesOfBoards()).toEqual([])
})

it('changes its address with its content, outlives a restart, and goes when it is taken away', async () => {
  const before = (await logos()).light?.url
  expect((await put(admin, 'light', (await plainImage('webp')).bytes)).status).toBe(204)
  expect((await put(admin, 'dark', (await plainImage('jpeg')).bytes)).status).toBe(204)
  expect((await logos()).light?.url).not.toBe(before)
  await server.stop()
  await start()
  expect((await seen('dark')).status).toBe(200)
  expect((await admin.call('DELETE', '/api/admin/branding/logos/dark')).status).toBe(204)
  expect((await admin.call('DELETE', '/api/admin/branding/logos/dark')).status).toBe(204)
  expect([(await seen('dark')).status, (await seen('light')).status]).toEqual([404, 200])
  expect(await logos()).toMatchObject({ light: { widthPx: 64 }, dark: null })
  const { entries } = (
    await admin.call<{ entries: { detail: { changed: string[] } }[] }>(
      'GET',
      '/api/admin/audit?action=branding-changed',
    )
  ).body
  // Taking away what isn't there is no change.
  expect(entries.map(({ detail }) => detail.changed)).toEqual([['darkLogo'], ['darkLogo'], ['logo'], ['logo']])
})

it('is refused with a sentence where it is no image or too large, and the one from before stays', async () => {
  const before = await logos()
  const wide = await sharp({ create: { width: 2_001, height: 10, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const noise = await noisyImage(400, 400)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  for (const [bytes, status, words] of [
    [wide, 413, /2000 pixels wide and high, and this one has 2001 × 10/],
    [noise, 413, /256 KB, and this one has \d+/],
    [svg, 415, /SVG|drawing/i],
    [Buffer.from('no image'), 415, /./],
  ] as const) {
    const { status: found, body } = await put(admin, 'light', bytes)
    expect([found, body.detail]).toEqual([status, expect.stringMatching(words)])
  }
  expect(await logos()).toEqual(before)
  expect(await filesOfBoards()).toEqual([])
  expect((await put(admin, 'blue', wide)).status).toBe(400)
})

it('is changed by admins alone', async () => {
  const kay = await makeAccount(server, { name: 'Kay' })
  const { bytes } = await plainImage('png')
  expect((await put(kay.caller, 'light', bytes)).status).toBe(403)
  expect((await kay.caller.call('DELETE', '/api/admin/branding/logos/light')).status).toBe(403)
  expect((await put(server.caller(), 'light', bytes)).status).toBe(401)
})
