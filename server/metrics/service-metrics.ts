// Numbers of the server around its boards: version, disk, database, mail, and what was refused to people who guess.

import { Counter, Gauge, type Registry } from 'prom-client'
import { MAIL_OUTCOMES, type MailCounts } from '../mail/counted-mailer'
import { type DiskSpace, readDiskSpace } from './disk-space'
import { addReadCounter } from './read-counter'

export interface ServiceSource {
  readonly version: string
  readonly dataDir: string
  /** The database; a SQLite file with its journal. */
  readonly databaseBytes: () => Promise<number>
  /** Null: this server sends no mail. */
  readonly mailCounts: () => MailCounts | null
  readonly failedSignIns: { readonly count: number }
  readonly refusedInvites: { readonly count: number }
}

/** Adds these numbers to a registry; they are read at each scrape. */
export function addServiceMetrics(registry: Registry, source: ServiceSource): void {
  const registers = [registry]
  new Gauge({
    name: 'foreboard_build_info',
    help: '1, with the version of Foreboard and of Node',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version: source.version, node: process.version }, 1)
  for (const [name, help, read] of [
    ['disk_bytes', 'Size of the disk of the data folder', ({ diskBytes }) => diskBytes],
    ['disk_free_bytes', 'Free on the disk of the data folder', ({ freeDiskBytes }) => freeDiskBytes],
  ] as const satisfies readonly (readonly [string, string, (space: DiskSpace) => number])[]) {
    new Gauge({
      name: `foreboard_${name}`,
      help,
      registers,
      async collect() {
        this.set(read(await readDiskSpace(source.dataDir)))
      },
    })
  }
  new Gauge({
    name: 'foreboard_database_bytes',
    help: 'Size of the database; a SQLite file with its journal',
    registers,
    async collect() {
      // A database that is away must not take the other numbers along.
      const bytes = await source.databaseBytes().catch(() => null)
      if (bytes === null) this.remove()
      else this.set(bytes)
    },
  })
  new Counter({
    name: 'foreboard_mails_total',
    help: 'Mails by what became of them; nothing where the server sends none',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      const counts = source.mailCounts()
      if (counts) for (const outcome of MAIL_OUTCOMES) this.inc({ outcome }, counts[outcome])
    },
  })
  const { failedSignIns, refusedInvites } = source
  addReadCounter(
    registry,
    'sign_in_failures_total',
    'Sign-ins with a wrong password or address',
    () => failedSignIns.count,
  )
  addReadCounter(
    registry,
    'invite_refusals_total',
    'Wrong invite links, codes and passwords',
    () => refusedInvites.count,
  )
}
