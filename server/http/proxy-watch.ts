// Notices mistakes in front of the server by the requests that arrive: people would only see that nothing works. Each
// gives a warning with the symptom and the setting that fixes it.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Logger } from '../log/logger'
import { RateLimitedLog } from '../log/rate-limited-log'
import type { Clock } from '../time/clock'
import { addressKey } from './address-key'
import { requestAddress } from './client-address'
import { parseTrustedProxies, type TrustedProxies } from './trusted-proxies'

const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']
/** Anybody can send these headers: no more neighbours than this are named until the next start. */
const MAX_NAMED = 20
/** Anybody can send that, too. */
const MAX_ORIGIN_LENGTH = 200
/** How many addresses are remembered with the time of their last upgrade. */
const MAX_ARRIVALS = 10_000

const near = parseTrustedProxies('loopback, private')

/** What was noticed since the start. */
export interface ProxySightings {
  /** Addresses that forward requests without being named by TRUST_PROXY. */
  readonly untrustedPeers: readonly string[]
  /** The last origin whose pages were refused. */
  readonly refusedOrigin: string | null
  /** How many sockets arrived as plain requests. */
  readonly droppedUpgrades: number
}

export interface ProxyWatchOptions {
  readonly trustProxy: TrustedProxies
  readonly appUrl: string | undefined
  readonly clock: Clock
  readonly logger: Logger
}

/** Warns of mistakes in front of the server that arriving requests reveal. */
export class ProxyWatch {
  readonly #options: ProxyWatchOptions
  readonly #origins: RateLimitedLog
  readonly #upgrades: RateLimitedLog
  readonly #named = new Set<string>()
  #refusedOrigin: string | null = null
  #droppedUpgrades = 0
  /** Addresses from which an upgrade came, and when; the longest ago first. */
  readonly #arrivals = new Map<string, number>()

  constructor(options: ProxyWatchOptions) {
    this.#options = options
    this.#origins = new RateLimitedLog(options.logger, options.clock)
    this.#upgrades = new RateLimitedLog(options.logger, options.clock)
  }

  /** What was noticed since the start. */
  get sightings(): ProxySightings {
    return {
      untrustedPeers: [...this.#named],
      refusedOrigin: this.#refusedOrigin,
      droppedUpgrades: this.#droppedUpgrades,
    }
  }

  /** Looks at every request: its neighbour may be a proxy that TRUST_PROXY was to name. */
  saw({ headers, socket: { remoteAddress: peer } }: IncomingMessage): void {
    const { trustProxy, logger } = this.#options
    if (!FORWARDED.some((name) => headers[name] !== undefined)) return
    // Far neighbours send these headers through proxies of their own.
    if (peer === undefined || trustProxy.has(peer) || !near.ok || !near.value.has(peer)) return
    if (this.#named.has(peer) || this.#named.size >= MAX_NAMED) return
    this.#named.add(peer)
    const seen = Object.fromEntries(FORWARDED.map((name) => [name, headers[name]]))
    logger.warn(
      { peer, ...seen },
      'A proxy that is not trusted forwards requests: everybody seems to come from it. If it is yours, set TRUST_PROXY to its address, or to loopback where it runs on this machine',
    )
  }

  /** Somebody's request or upgrade was refused for its origin. */
  refusedOrigin(headers: Headers | IncomingHttpHeaders): void {
    const read = (name: string) => (headers instanceof Headers ? headers.get(name) : headers[name]) ?? undefined
    const origin = read('origin')
    if (origin === undefined) return
    this.#refusedOrigin = String(origin).slice(0, MAX_ORIGIN_LENGTH)
    this.#origins.warn(
      {
        origin,
        expected: this.#options.appUrl ?? 'an origin with the host of the request (APP_URL is not set)',
        host: read('host'),
        forwardedHost: read('x-forwarded-host'),
        forwardedProto: read('x-forwarded-proto'),
      },
      'Refused a request from another origin. If that is the address of this server, set APP_URL to it, and let the proxy pass Host on',
    )
  }

  /** An upgrade arrived, whatever becomes of it. */
  upgradeArrived(request: IncomingMessage): void {
    const key = this.#keyOf(request)
    this.#arrivals.delete(key)
    this.#arrivals.set(key, this.#options.clock.now())
    for (const oldest of this.#arrivals.keys()) {
      if (this.#arrivals.size <= MAX_ARRIVALS) break
      this.#arrivals.delete(oldest)
    }
  }

  /** Whether an upgrade has come within the last `ms` milliseconds from where the request comes from. */
  hasUpgradeArrived(request: IncomingMessage, ms: number): boolean {
    const at = this.#arrivals.get(this.#keyOf(request))
    return at !== undefined && this.#options.clock.now() - at <= ms
  }

  /** A page's socket arrived as a plain request. */
  droppedUpgrade({ headers, socket }: IncomingMessage): void {
    this.#droppedUpgrades += 1
    this.#upgrades.warn(
      { peer: socket.remoteAddress, connection: headers.connection, via: headers.via },
      'A WebSocket came without its Upgrade header, so no board can be opened: let the proxy pass Upgrade and Connection on for /sync/',
    )
  }

  #keyOf(request: IncomingMessage): string {
    return addressKey(requestAddress(request, this.#options.trustProxy).clientIp)
  }
}
