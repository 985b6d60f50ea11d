// Uploads in progress, without a server: how many at once, and which are retried, given up or cancelled.

import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from '@/components/api/api-error'
import { ImageUploads } from '@/components/canvas/assets/image-uploads'
import type { SendOptions, StoredImage } from '@/components/canvas/assets/send-image'

interface Sending extends SendOptions {
  readonly name: string
  readonly arrive: () => void
  readonly fail: (error: Error) => void
}

const sendings: Sending[] = []
const refused: string[] = []
afterEach(() => {
  sendings.length = 0
  refused.length = 0
})

const stored = (id: string): StoredImage => ({
  id,
  url: `/assets/${id}`,
  mimeType: 'image/png',
  widthPx: 1,
  heightPx: 1,
  byteLength: 1,
  isAnimated: false,
})

function start(): ImageUploads {
  return new ImageUploads({
    boardId: 'board',
    onRefused: (name) => refused.push(name),
    send: (_boardId, file, options) =>
      new Promise((resolve, reject) => {
        options.signal.addEventListener('abort', () => reject(new Error('called off')))
        sendings.push({ ...options, name: file.name, arrive: () => resolve(stored(file.name)), fail: reject })
      }),
  })
}

const file = (name: string) => new File(['x'], name, { type: 'image/png' })
const states = (uploads: ImageUploads) => uploads.list.map(({ name, state }) => `${name}: ${state.kind}`)
const settled = () => new Promise((resolve) => setImmediate(resolve))
const unreachable = () => new ApiError('unreachable', 0, 'away')

describe('ImageUploads', () => {
  test('sends two at once, the next when one has arrived, and each upload gets its own image', async () => {
    const uploads = start()
    const images = ['a', 'b', 'c'].map((name) => uploads.upload(file(name)))
    expect(states(uploads)).toEqual(['a: sending', 'b: sending', 'c: waiting'])
    sendings[1]?.arrive()
    expect((await images[1])?.id).toBe('b')
    await settled()
    expect(states(uploads)).toEqual(['a: sending', 'c: sending'])
    sendings[2]?.arrive()
    sendings[0]?.arrive()
    expect((await Promise.all(images)).map((image) => image?.id)).toEqual(['a', 'b', 'c'])
    expect(uploads.list).toEqual([])
  })

  test('reports how much has been sent', () => {
    const uploads = start()
    void uploads.upload(file('a'))
    sendings[0]?.onProgress?.(0.4)
    expect(uploads.list[0]?.state).toEqual({ kind: 'sending', sent: 0.4 })
  })

  test.each(['unreachable', 'busy', 'too-many'] as const)(
    'keeps an upload that got %s, and tries again on request',
    async (code) => {
      const uploads = start()
      const image = uploads.upload(file('a'))
      sendings[0]?.fail(new ApiError(code, 0, 'not now'))
      await settled()
      expect(uploads.list[0]?.state).toEqual({ kind: 'stuck', why: code })
      expect(refused).toEqual([])
      uploads.retry()
      expect(states(uploads)).toEqual(['a: sending'])
      sendings[1]?.arrive()
      expect((await image)?.id).toBe('a')
    },
  )

  test('a server’s own mistake is worth another try, and so is a proxy’s', async () => {
    const uploads = start()
    void uploads.upload(file('a'))
    sendings[0]?.fail(new ApiError('internal', 500, 'oops'))
    await settled()
    expect(states(uploads)).toEqual(['a: stuck'])
  })

  test('gives up a refused upload with a message, and continues', async () => {
    const uploads = start()
    const images = ['a', 'b', 'c'].map((name) => uploads.upload(file(name)))
    sendings[0]?.fail(new ApiError('unsupported-image', 415, 'no image'))
    expect(await images[0]).toBeUndefined()
    await settled()
    expect(refused).toEqual(['a'])
    expect(states(uploads)).toEqual(['b: sending', 'c: sending'])
  })

  test('cancels an upload that is sending, waiting or stuck: nobody gets an image or a message, and the next one starts', async () => {
    const uploads = start()
    const revoke = vi.spyOn(URL, 'revokeObjectURL')
    const images = ['a', 'b', 'c', 'd'].map((name) => uploads.upload(file(name)))
    sendings[1]?.fail(unreachable())
    await settled()
    expect(states(uploads)).toEqual(['a: sending', 'b: stuck', 'c: sending', 'd: waiting'])
    for (const { id, name } of uploads.list) if (name !== 'd') uploads.cancel(id)
    expect(sendings[0]?.signal.aborted).toBe(true)
    expect(states(uploads)).toEqual(['d: sending'])
    uploads.dispose()
    expect(await Promise.all(images)).toEqual([undefined, undefined, undefined, undefined])
    await settled()
    expect([refused, uploads.list]).toEqual([[], []])
    expect(revoke).toHaveBeenCalledTimes(4)
    revoke.mockRestore()
  })

  test('an upload that was called off while it arrived stays called off', async () => {
    const uploads = start()
    const image = uploads.upload(file('a'))
    sendings[0]?.arrive()
    uploads.dispose()
    expect(await image).toBeUndefined()
  })
})
