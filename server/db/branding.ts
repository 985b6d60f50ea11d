// The one row that says what the server calls itself and looks like.

import { type Branding, NO_BRANDING } from '@/lib/domain/branding'
import type { AppDb } from './engine/client'

/** The id of the only row. */
const ONLY = 1

/** Reads and writes what the server calls itself and looks like. */
export class BrandingRepository {
  readonly #db: AppDb
  /** Every page asks for it, and nobody else changes it but other nodes: `forget`. */
  #known: Branding | undefined

  constructor(db: AppDb) {
    this.#db = db
  }

  async read(): Promise<Branding> {
    if (this.#known) return this.#known
    const row = await this.#db.branding.findUnique({ where: { id: ONLY } })
    this.#known = row ? toBranding(row) : NO_BRANDING
    return this.#known
  }

  /** Another node may have changed it: it is read again. */
  forget(): void {
    this.#known = undefined
  }

  async write(branding: Branding, at: Date): Promise<void> {
    const columns = { ...branding, changedAt: at }
    await this.#db.branding.upsert({ where: { id: ONLY }, create: { id: ONLY, ...columns }, update: columns })
    this.#known = branding
  }
}

function toBranding({ name, accent, imprintUrl, privacyUrl }: Branding): Branding {
  return { name, accent, imprintUrl, privacyUrl }
}
