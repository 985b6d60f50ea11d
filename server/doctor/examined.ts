// What an examination looks at: the settings, and what a running server has seen of those who came to it.

import type { Config } from '../config/config'
import type { ProxySightings } from '../http/proxy-watch'

/** What only the running server knows. */
export interface Sightings {
  readonly proxy: ProxySightings
  /** How often people reached a limit since the start, by its name. */
  readonly reached: ReadonlyMap<string, number>
  /** The origin under which the page that asks is open. */
  readonly origin: string
}

export interface Examined {
  readonly config: Config
  readonly version: string
  readonly now: () => Date
  /** Undefined: the examination comes from outside of a server, as the admin tool's does. */
  readonly sightings: Sightings | undefined
}
