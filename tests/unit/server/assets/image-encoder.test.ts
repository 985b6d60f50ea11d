// The server's side of the image program, with programs that misbehave: each ends alone, in time and with a message.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ImageEncoder } from '@/server/assets/image-encoder'
import type { ImageJob } from '@/server/assets/image-job'
import { createLogger } from '@/server/log/logger'
import { askerNamed } from '../../../support/asker'

const folder = mkdtempSync(join(tmpdir(), 'foreboard-program-'))
afterAll(() => rmSync(folder, { recursive: true }))

const JOB: ImageJob = { input: 'in', output: 'out', type: 'png', maxPixels: 1, maxBytes: 1 }
const ANN = askerNamed('ann')
const IMAGE = { mimeType: 'image/png', widthPx: 1, heightPx: 1, isAnimated: false, byteLength: 1, sha256: '' }
const ANSWER = `process.stdout.write(${JSON.stringify(`${JSON.stringify({ taken: true, image: IMAGE })}\n`)})`

let programs = 0
function encoder(code: string, deadlineMs = 20_000): ImageEncoder {
  const program = join(folder, `program${programs++}.mjs`)
  writeFileSync(program, code)
  return new ImageEncoder(createLogger('silent'), { program, deadlineMs })
}

describe('ImageEncoder', () => {
  it('S23: ends a program that doesn’t come to an end, and says so', async () => {
    const encoding = encoder('for (;;) {}', 500).encode(JOB, ANN)
    await expect(encoding).rejects.toMatchObject({ code: 'unsupported-image', message: /takes too long/ })
  })

  it.each([
    ['dies', 'process.abort()'],
    ['answers nothing', ''],
    ['is cut off in its answer', 'process.stdout.write(\'{"taken":true\')'],
    ['talks without end', 'for (;;) process.stdout.write("x".repeat(100_000))'],
  ])('S23: takes no image of a program that %s, and takes the next one', async (_, code) => {
    const path = join(folder, `count${programs}`)
    // The first run misbehaves.
    const once = `import { existsSync, writeFileSync } from 'node:fs'
      const isFirst = !existsSync(${JSON.stringify(path)})
      writeFileSync(${JSON.stringify(path)}, '')
      if (isFirst) { ${code} } else ${ANSWER}`
    const images = encoder(once)
    await expect(images.encode(JOB, ANN)).rejects.toMatchObject({ code: 'unsupported-image', message: /damaged/ })
    expect(await images.encode(JOB, ANN)).toEqual(IMAGE)
  })

  it('gives the program nothing of the server’s environment', async () => {
    process.env.FOREBOARD_TEST_SECRET = 'secret'
    const path = join(folder, 'environment')
    const tell = `import { writeFileSync } from 'node:fs'
      writeFileSync(${JSON.stringify(path)}, JSON.stringify(process.env)); ${ANSWER}`
    await encoder(tell).encode(JOB, ANN)
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object)).not.toContain('FOREBOARD_TEST_SECRET')
    delete process.env.FOREBOARD_TEST_SECRET
  })

  it('runs one program at a time', async () => {
    const path = join(folder, 'running')
    const alone = `import { existsSync, rmSync, writeFileSync } from 'node:fs'
      if (existsSync(${JSON.stringify(path)})) process.exit(1)
      writeFileSync(${JSON.stringify(path)}, '')
      const until = Date.now() + 50
      while (Date.now() < until) {}
      rmSync(${JSON.stringify(path)}); ${ANSWER}`
    const images = encoder(alone)
    expect(await Promise.all([images.encode(JOB, ANN), images.encode(JOB, ANN), images.encode(JOB, ANN)])).toEqual([
      IMAGE,
      IMAGE,
      IMAGE,
    ])
  })

  it('ends with the server: what runs is ended, what waits is not begun', async () => {
    const images = encoder('for (;;) {}')
    const [running, waiting] = [images.encode(JOB, ANN), images.encode(JOB, ANN)]
    const outcomes = Promise.allSettled([running, waiting])
    await new Promise((resolve) => setImmediate(resolve))
    images.close()
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(images.encode(JOB, ANN)).rejects.toMatchObject({ code: 'busy' })
  })
})
