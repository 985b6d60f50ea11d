// Two whole servers on one PostgreSQL, behind a proxy that hashes by board.

import { usageOf } from '../../../benchmarks/support/process-usage'
import { httpCaller } from '../../support/caller'
import { ServerProcess } from '../../support/server-process'
import { type BoardProxy, startBoardProxy } from '../../support/services/board-proxy'
import { type SharedByNodes, sharedByNodes } from '../../support/services/node-settings'
import { waitFor } from '../../support/wait-for'

export interface NodeUse {
  readonly mbNow: number
  /** The most since its process began. */
  readonly mbMost: number
  readonly cpuSeconds: number
}

export class Cluster {
  readonly nodes: readonly ServerProcess[]
  readonly proxy: BoardProxy
  readonly #shared: SharedByNodes

  private constructor(shared: SharedByNodes, nodes: readonly ServerProcess[], proxy: BoardProxy) {
    this.#shared = shared
    this.nodes = nodes
    this.proxy = proxy
  }

  static async start(): Promise<Cluster> {
    const shared = await sharedByNodes()
    const more = { TRUST_PROXY: 'loopback', WEBHOOK_PRIVATE: 'true' }
    const start = () => ServerProcess.start((url) => ({ ...shared.env(url), ...more }))
    const nodes = [await start(), await start()]
    return new Cluster(shared, nodes, await startBoardProxy(nodes.map(({ url }) => url)))
  }

  /** Where people come. */
  get url(): string {
    return this.proxy.url
  }

  get databaseUrl(): string {
    return this.#shared.databaseUrl
  }

  node(index: number): ServerProcess {
    const node = this.nodes[index]
    if (!node) throw new Error(`There is no node ${index}`)
    return node
  }

  /** Starts a node again, and resolves when it is ready. */
  async startAgain(node: ServerProcess): Promise<void> {
    await node.start()
    await waitFor('the node is ready', async () => (await httpCaller(node.url).call('GET', '/readyz')).status === 200)
  }

  /** What each node's process uses. */
  use(): readonly NodeUse[] {
    return this.nodes.map(({ pid }) => {
      const { rssBytes, peakBytes, cpuMs } = usageOf(pid)
      const mb = (bytes: number) => Math.round(bytes / 2 ** 20)
      return { mbNow: mb(rssBytes), mbMost: mb(peakBytes), cpuSeconds: cpuMs / 1_000 }
    })
  }

  async stop(): Promise<void> {
    await this.proxy.stop()
    for (const node of this.nodes) await node.stop()
    await this.#shared.remove()
  }
}
