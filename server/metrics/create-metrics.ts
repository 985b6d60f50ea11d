// Everything that /metrics reports, in a registry of this server's own, so that two servers in one process don't mix.

import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { addBackupMetrics, type BackupSource } from './backup-metrics'
import { EventLoopDelay } from './event-loop-delay'
import { addHttpMetrics, type HttpMetrics } from './http-metrics'
import { addServiceMetrics, type ServiceSource } from './service-metrics'
import { addSyncMetrics, type SyncSource } from './sync-metrics'

export interface Metrics extends HttpMetrics {
  readonly contentType: string
  /** Prometheus' text format. */
  render(): Promise<string>
  dispose(): void
}

export interface MetricsOptions extends SyncSource, BackupSource, ServiceSource {
  readonly unhandledRejections: { readonly count: number }
}

/** Makes the registry behind /metrics, separate for each server in the process. */
export function createMetrics({ unhandledRejections, ...sources }: MetricsOptions): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const loopDelay = new EventLoopDelay()
  addSyncMetrics(registry, sources)
  addBackupMetrics(registry, sources)
  addServiceMetrics(registry, sources)
  const http = addHttpMetrics(registry)
  new Gauge({
    name: 'foreboard_event_loop_delay_seconds',
    help: 'How long the event loop kept everything waiting since the last scrape; quantile 1 is the longest',
    labelNames: ['quantile'],
    registers,
    collect() {
      const { p50Seconds, p99Seconds, maxSeconds } = loopDelay.take()
      this.set({ quantile: '0.5' }, p50Seconds)
      this.set({ quantile: '0.99' }, p99Seconds)
      this.set({ quantile: '1' }, maxSeconds)
    },
  })
  new Counter({
    name: 'foreboard_unhandled_rejections_total',
    help: 'Promises that failed and nobody waited for: mistakes in the code',
    registers,
    collect() {
      this.reset()
      this.inc(unhandledRejections.count)
    },
  })
  collectDefaultMetrics({ register: registry })
  return {
    ...http,
    contentType: registry.contentType,
    render: () => registry.metrics(),
    dispose() {
      loopDelay.dispose()
      registry.clear()
    },
  }
}
