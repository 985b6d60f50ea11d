// A server that receives webhooks, answers as a test sets it, and checks signatures as Standard Webhooks describes.

import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedHook {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export class WebhookReceiver {
  readonly received: ReceivedHook[] = []
  /** The answer to the next deliveries. */
  answer: { status: number; headers?: Record<string, string> } = { status: 204 }
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        this.received.push({ headers: request.headers, body: Buffer.concat(pieces).toString() })
        response.writeHead(this.answer.status, this.answer.headers).end()
      })
    })
  }

  static async start(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver()
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve))
    return receiver
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`
  }

  stop(): void {
    this.#server.close()
  }
}

/** Whether `secret` (`whsec_...`) signed the delivery. */
export function isSignedBy(secret: string, { headers, body }: ReceivedHook): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  const signature = createHmac('sha256', key).update(content).digest('base64')
  return String(headers['webhook-signature']).split(' ').includes(`v1,${signature}`)
}
