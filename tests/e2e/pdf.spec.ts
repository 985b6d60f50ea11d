// A board leaves as a PDF made by the server's Chromium, and the file is read back by another program.

import { httpCaller } from '../support/caller'
import { type FrameContent, makeFramedBoard, SOURCE_URL } from '../support/framed-board'
import { readPdf } from '../support/read-pdf'
import { expect, test } from './support/fixtures'

const FRAMES: readonly FrameContent[] = [
  {
    name: 'First frame',
    width: 800,
    height: 600,
    // Drawn in another order than one reads.
    cards: [
      { title: 'Fourth card', column: 1, row: 1 },
      { title: 'Third card', column: 0, row: 1 },
      { title: 'Second card', column: 1, row: 0 },
      { title: 'First card', column: 0, row: 0 },
    ],
    text: 'Words of tldraw',
  },
  {
    name: '二番目の枠',
    width: 400,
    height: 900,
    cards: [{ title: '輸出規制で部品供給が止まる日', column: 0, row: 0 }],
  },
  { name: 'Third frame', width: 640, height: 360, cards: [{ title: 'Ships 🚢 wait', column: 0, row: 0 }] },
]

async function exportPdf(
  server: { url: string },
  caller: { token: string | undefined },
  boardId: string,
  query: string,
) {
  const response = await fetch(`${server.url}/api/boards/${boardId}/export?format=pdf&${query}`, {
    headers: { authorization: `Bearer ${caller.token}` },
  })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  return readPdf(new Uint8Array(await response.arrayBuffer()))
}

test('trial', async ({ server }) => {
  const { body } = await httpCaller(server.url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
  const caller = httpCaller(server.url, body.token)
  const board = await makeFramedBoard(server.url, caller, 'Ports 港', FRAMES)
  for (const query of ['frames=true', 'frames=true&explained=true&language=ja&theme=dark', 'paper=a4&explained=true']) {
    const response = await fetch(`${server.url}/api/boards/${board.id}/export?format=pdf&${query}`, {
      headers: { authorization: `Bearer ${caller.token}` },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const { writeFileSync } = await import('node:fs')
    writeFileSync(`/tmp/fb/pdf/try/${query.replace(/\W+/g, '-')}.pdf`, bytes)
    console.log(
      response.status,
      query,
      response.status === 200 ? JSON.stringify(await readPdf(bytes), null, 1) : bytes.toString(),
    )
  }
  void SOURCE_URL
  void exportPdf
})
