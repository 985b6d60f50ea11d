// The commits' durations as Prometheus wants them. The sync engine sorts them into buckets itself, as they happen;
// here they are only read.

import { Histogram, type MetricObjectWithValues, type MetricValueWithName, type Registry } from 'prom-client'
import { COMMIT_BUCKETS_MS, type SyncCounters } from '../sync/sockets/sync-counters'

const NAME = 'foreboard_commit_duration_seconds'
const HELP = 'Time that commits to the log took, failed tries included'

type Reading = MetricObjectWithValues<MetricValueWithName<string>>

/** Reads the sync engine's commit durations as a Prometheus histogram. */
export class CommitHistogram extends Histogram {
  readonly #counters: SyncCounters
  /** Never observes anything: it knows what else belongs to a histogram's answer. */
  readonly #empty = new Histogram({ name: NAME, help: HELP, registers: [] })

  constructor(counters: SyncCounters, registry: Registry) {
    super({ name: NAME, help: HELP, registers: [registry] })
    this.#counters = counters
  }

  override get(): Promise<Reading> {
    return this.getForPromString()
  }

  /** The reading that the registry requests from histograms. */
  async getForPromString(): Promise<Reading> {
    const { commitBuckets, commitMs, commits } = this.#counters
    let total = 0
    const buckets = commitBuckets.map((count, i) => {
      total += count
      const limit = COMMIT_BUCKETS_MS[i]
      const le = limit === undefined ? '+Inf' : limit / 1000
      return { metricName: `${NAME}_bucket`, labels: { le }, value: total }
    })
    const sum = { metricName: `${NAME}_sum`, labels: {}, value: commitMs / 1000 }
    const count = { metricName: `${NAME}_count`, labels: {}, value: commits }
    return { ...(await this.#empty.get()), values: [...buckets, sum, count] }
  }
}
