// A writer that comes back as a page does, with the page's own pauses, and by any node, as behind a proxy.

import { Reconnector } from '@/components/room/reconnector'
import { Writer, type WriterOptions } from '../sync/writer'

export class PageLike {
  readonly writer: Writer
  readonly #reconnector: Reconnector

  constructor(url: string, name: string, options: WriterOptions) {
    this.writer = new Writer(url, name, options)
    const { provider } = this.writer.client
    this.#reconnector = new Reconnector(provider, () => undefined, Math.random)
    provider.on('connection-close', (event) => this.#reconnector.lost(event?.code))
    provider.on('sync', (isSynced: boolean) => {
      if (!isSynced) return
      this.#reconnector.succeeded()
      // It asks at once whether what it brought is saved.
      this.writer.mark()
    })
  }

  /** From now on it comes by this node. */
  comeBy(url: string): void {
    this.writer.client.provider.serverUrl = url
  }

  /** Leaves its socket and comes by this node. */
  moveTo(url: string): void {
    this.comeBy(url)
    this.#reconnector.again()
  }

  destroy(): void {
    this.#reconnector.stop()
    this.writer.destroy()
  }
}
