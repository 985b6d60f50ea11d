// The limits of requests from other sites' pages, and of exports that the server makes by itself, at each and one
// beyond.

import { describe, expect, it } from 'vitest'
import { viewBoard } from '@/lib/document/view/board-view'
import { writeRegister } from '@/server/board-work/write-register'
import { openAppDb } from '@/server/db/engine/client'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'
import { WebhookReceiver } from '../../support/webhook-receiver'

const SITE = { isOn: true, origins: ['https://wiki.example.org'] }

/** Runs `work` on a server with these limits, and with the address of a board's embed there. */
async function withEmbed(env: Record<string, string>, work: (board: SharedBoard, path: string) => Promise<void>) {
  const board = await SharedBoard.start(env)
  try {
    const { url } = (await board.owner.call<{ url: string }>('PUT', `${board.path}/embed`, SITE)).body
    await work(board, new URL(url).pathname.replace('/embed/', '/api/embeds/'))
  } finally {
    await board.stop()
  }
}

async function withAccount(env: Record<string, string>, work: (board: SharedBoard) => Promise<void>) {
  const board = await SharedBoard.start(env)
  const db = openAppDb(board.server.config.databaseUrl)
  try {
    const { id } = (await board.owner.call<{ id: string }>('GET', '/api/me')).body
    await db.user.update({ where: { id }, data: { isAnonymous: false } })
    await work(board)
  } finally {
    await db.$disconnect()
    await board.stop()
  }
}

const wishes = (target: object) => ({ format: 'csv', minute: 60, timeZone: 'UTC', target })

describe('embedded boards', () => {
  it('S31: maxEmbedReadsPerMinutePerAddress: as many questions are answered, one more waits with a time', async () => {
    await withEmbed({ MAX_EMBED_READS_PER_MINUTE_PER_ADDRESS: '3' }, async (board, path) => {
      const ask = () => board.server.caller().call('GET', path)
      expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 200])
      const { status, headers } = await ask()
      expect(status).toBe(429)
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      // People at work on the same server are not disturbed.
      expect((await board.owner.call('GET', board.path)).status).toBe(200)
    })
  })

  it('maxWaitingEmbedReads: as many wait for news, and one more is asked at once to come back', async () => {
    await withEmbed({ MAX_WAITING_EMBED_READS: '2' }, async (board, path) => {
      const ask = (query = '') => board.server.caller().call<{ version: string }>('GET', `${path}${query}`)
      const seen = `?seen=${encodeURIComponent((await ask()).body.version)}`
      const waiting = [ask(seen), ask(seen)]
      let crowded = await ask(seen)
      // Both requests must have arrived first.
      await waitFor('there is no room', async () => {
        crowded = crowded.status === 204 ? crowded : await ask(seen)
        return crowded.status === 204
      })
      expect(crowded.headers.get('retry-after')).toBe('10')
      await board.owner.call('POST', `${board.path}/cards`, { kind: 'risk', title: 'New' })
      expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200])
    })
  })
})

describe('exports that the server makes by itself', () => {
  it('maxSchedulesPerBoard: a board takes as many, one more is refused with 409, and removing one makes room', async () => {
    await withAccount({ MAX_SCHEDULES_PER_BOARD: '2' }, async (board) => {
      const path = `${board.path}/schedules`
      const make = () => board.owner.call<{ id: string }>('POST', path, wishes({ kind: 'folder', keep: 1 }))
      const [one, two, three] = await Promise.all([make(), make(), make()])
      expect([one.status, two.status, three.status].sort()).toEqual([201, 201, 409])
      const made = [one, two, three].find(({ status }) => status === 201)
      expect((await board.owner.call('DELETE', `${path}/${made?.body.id}`)).status).toBe(204)
      expect((await make()).status).toBe(201)
    })
  })

  it('maxWebhooksPerBoard: a board takes as many, one more is refused with 409, and removing one makes room', async () => {
    await withAccount({ MAX_WEBHOOKS_PER_BOARD: '2' }, async (board) => {
      const path = `${board.path}/webhooks`
      const make = () => board.owner.call<{ id: string }>('POST', path, { url: 'https://example.org/hook' })
      const made = await Promise.all([make(), make(), make()])
      expect(made.map(({ status }) => status).sort()).toEqual([201, 201, 409])
      const one = made.find(({ status }) => status === 201)
      expect((await board.owner.call('DELETE', `${path}/${one?.body.id}`)).status).toBe(204)
      expect((await make()).status).toBe(201)
    })
  })

  it('maxDeliveredBytes: a file of as many bytes is delivered, of one of one more the list says so', async () => {
    const receiver = await WebhookReceiver.start()
    const board = (bytes: number) => ({ MAX_DELIVERED_BYTES: String(bytes), WEBHOOK_PRIVATE: 'true' })
    const deliver = async (bytes: number) => {
      let last: { kind: string; failure?: string; byteLength?: number } | null = null
      await withAccount(board(bytes), async ({ owner, path }) => {
        const target = { kind: 'webhook', url: receiver.url }
        const made = await owner.call<{ id: string }>('POST', `${path}/schedules`, wishes(target))
        await owner.call('POST', `${path}/schedules/${made.body.id}/run`)
        await waitFor('it ran', async () => {
          const { body } = await owner.call<{ schedules: { last: typeof last }[] }>('GET', `${path}/schedules`)
          last = body.schedules[0]?.last ?? null
          return last !== null
        })
      })
      return last as { kind: string; failure?: string; byteLength?: number } | null
    }
    const csv = { format: 'csv', kind: undefined, locale: 'en', sources: new Map(), title: '', at: '' } as const
    const { byteLength = 0 } = (await writeRegister(viewBoard([]), csv)) ?? {}
    expect(await deliver(byteLength)).toMatchObject({ kind: 'delivered', byteLength })
    expect(await deliver(byteLength - 1)).toMatchObject({ kind: 'failed', failure: 'too-large' })
    expect(receiver.received).toHaveLength(1)
    receiver.stop()
  })
})
