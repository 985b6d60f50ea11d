// What a backup needs of a database, whichever kind it is.

import type { CountedBoards, CountOptions } from './count-boards'
import type { Manifest } from './manifest'
import type { Watched } from './progress'

/** The facts of a database for its manifest; `boards` are the ids of those that aren't deleted. */
export interface DatabaseFacts extends Pick<Manifest, 'migrations' | 'people'> {
  readonly boards: string[]
}

/** A database in a backup's folder. */
export interface CopiedDatabase {
  /** The name of its file there. */
  readonly name: string
  /** The moment that it is of. */
  readonly takenAt: Date
  /** The schema with the tables of a PostgreSQL database. */
  readonly schema: string | undefined
  readonly facts: DatabaseFacts
  /** The ids of all images that it knows. */
  readonly images: readonly string[]
  /** Counts the cards of boards by opening each; the database must have all migrations. */
  readonly count: (ids: readonly string[], options: CountOptions) => Promise<CountedBoards>
  /** Lets go of the moment. */
  readonly close: () => Promise<void>
}

/** A server's database before it is copied. */
export interface DatabaseToCopy {
  /** Tells it from those of other servers. */
  readonly identity: string
  /** Keeps other backups of it away until the returned function is called. Rejects with a sentence where one is taken. */
  readonly lock: () => Promise<() => Promise<void>>
  /** The room that its copy needs at the most; null where that isn't known. */
  readonly bytes: () => Promise<number | null>
  readonly copy: (folder: string, watched: Watched) => Promise<CopiedDatabase>
}
