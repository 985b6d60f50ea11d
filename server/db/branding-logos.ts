// The pictures that stand in place of our sign, one for each theme at most.

import { LOGO_THEMES, type Logos, type LogoTheme } from '@/lib/domain/branding'
import type { AppDb } from './engine/client'

export interface LogoRow {
  readonly mimeType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly widthPx: number
  readonly heightPx: number
  readonly sha256: string
}

/** Reads and writes the server's logos. */
export class BrandingLogoRepository {
  readonly #db: AppDb
  /** Every page asks for them, and nobody else changes them but other nodes: `forget`. */
  #known: Logos | undefined

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Their addresses and sizes. */
  async list(): Promise<Logos> {
    if (this.#known) return this.#known
    const rows = await this.#db.brandingLogo.findMany({
      select: { theme: true, widthPx: true, heightPx: true, sha256: true },
    })
    const of = (theme: LogoTheme) => {
      const row = rows.find((each) => each.theme === theme)
      if (!row) return null
      const { widthPx, heightPx, sha256 } = row
      return { url: `/api/branding/logos/${theme}?v=${sha256.slice(0, 16)}`, widthPx, heightPx }
    }
    this.#known = Object.fromEntries(LOGO_THEMES.map((theme) => [theme, of(theme)])) as Logos
    return this.#known
  }

  /** Another node may have changed them: they are read again. */
  forget(): void {
    this.#known = undefined
  }

  async find(theme: LogoTheme): Promise<LogoRow | null> {
    return this.#db.brandingLogo.findUnique({
      where: { theme },
      select: { mimeType: true, bytes: true, widthPx: true, heightPx: true, sha256: true },
    })
  }

  async put(theme: LogoTheme, row: LogoRow, at: Date): Promise<void> {
    const columns = { ...row, changedAt: at }
    await this.#db.brandingLogo.upsert({ where: { theme }, create: { theme, ...columns }, update: columns })
    this.#known = undefined
  }

  /** False where there is none. */
  async remove(theme: LogoTheme): Promise<boolean> {
    const { count } = await this.#db.brandingLogo.deleteMany({ where: { theme } })
    this.#known = undefined
    return count > 0
  }
}
