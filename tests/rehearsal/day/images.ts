// Images that come to one node and are read at the other one, over a day in which nodes go and come back.

import sharp from 'sharp'
import { httpCaller } from '../../support/caller'
import type { ServerProcess } from '../../support/server-process'
import { fetchAs, uploadImage } from '../../support/upload-image'
import type { Findings } from '../findings'
import type { DayBoard } from './day-board'

interface Uploaded {
  readonly board: DayBoard
  readonly url: string
  /** As the node stores it, which it encodes again. */
  readonly bytes: Buffer
}

export class Images {
  readonly #uploaded: Uploaded[] = []
  readonly #findings: Findings

  constructor(findings: Findings) {
    this.#findings = findings
  }

  /** Uploads one to the board by each node. */
  async upload(board: DayBoard, nodes: readonly ServerProcess[]): Promise<void> {
    for (const node of nodes) {
      const caller = httpCaller(node.url, board.owner.person.caller.token)
      const { status, body } = await uploadImage(caller, board.id, await picture(this.#uploaded.length))
      this.#findings.equal(`${board.title}: an image is answered by`, status, 201)
      if (status !== 201) continue
      const { bytes } = await fetchAs(node, caller, body.url)
      this.#uploaded.push({ board, url: body.url, bytes })
    }
  }

  /** Reads all at each node. Returns how often one was read. */
  async readAtEach(nodes: readonly ServerProcess[]): Promise<number> {
    for (const { board, url, bytes } of this.#uploaded) {
      for (const node of nodes) {
        const read = await fetchAs(node, board.owner.person.caller, url)
        this.#findings.equal(`${board.title}: reading an image is answered by`, read.status, 200)
        this.#findings.holds(`${board.title}: an image is another one`, read.bytes.equals(bytes))
      }
    }
    return this.#uploaded.length * nodes.length
  }
}

/** No two are equal. */
function picture(number: number): Promise<Uint8Array> {
  const background = { r: number % 256, g: 120, b: 200 }
  return sharp({ create: { width: 64 + number, height: 48, channels: 3, background } })
    .png()
    .toBuffer()
}
