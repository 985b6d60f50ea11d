// How many requests were answered, with what status, and how long that took, by the part of the server that answered.

import { Counter, Histogram, type Registry } from 'prom-client'

/** The parts of the server; the labels stay few, whatever addresses people ask for. */
export const REQUEST_KINDS = ['api', 'asset', 'static', 'page', 'sync', 'probe'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

const BUCKETS_SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10]

export interface HttpMetrics {
  /** Counts a request that was answered, or whose client went away. */
  answered(kind: RequestKind, status: number, seconds: number): void
}

/** Adds the numbers of requests to a registry. */
export function addHttpMetrics(registry: Registry): HttpMetrics {
  const registers = [registry]
  const requests = new Counter({
    name: 'foreboard_http_requests_total',
    help: 'Requests by the part of the server and the status; 429 are refusals by a rate',
    labelNames: ['kind', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'foreboard_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer; requests that wait for news or upload files count as well',
    labelNames: ['kind'],
    buckets: BUCKETS_SECONDS,
    registers,
  })
  return {
    answered(kind, status, seconds) {
      requests.inc({ kind, status })
      durations.observe({ kind }, seconds)
    },
  }
}

/** The part of the server that answers requests for a path. */
export function requestKind(path: string): RequestKind {
  if (path === '/healthz' || path === '/readyz' || path === '/metrics') return 'probe'
  if (path === '/api' || path.startsWith('/api/') || path.startsWith('/unsubscribe/')) return 'api'
  if (path.startsWith('/assets/')) return 'asset'
  if (path.startsWith('/sync/')) return 'sync'
  return path.startsWith('/_next/') ? 'static' : 'page'
}
