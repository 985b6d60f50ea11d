// An admin gives the server a logo, or takes it away. It is checked and encoded again as images of boards are.

import type { FileHandle } from 'node:fs/promises'
import { LOGO_MAX_BYTES, LOGO_MAX_PX, type LogoTheme } from '@/lib/domain/branding'
import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import type { SentFile } from '../../uploads/receive-file'
import type { ServiceContext } from '../context'

/**
 * Reads the logo out of the request's form. Throws AppError `too-large` for one that every page would be slow by, and what
 * ImageUploads throws; the logo from before stays then.
 */
export async function addLogo(
  { imageUploads, assetStore, brandingLogos, audit, now }: ServiceContext,
  admin: Person,
  theme: LogoTheme,
  sent: SentFile,
): Promise<void> {
  await imageUploads.take(sent, async (id, { mimeType, widthPx, heightPx, byteLength, sha256 }) => {
    if (widthPx > LOGO_MAX_PX || heightPx > LOGO_MAX_PX) {
      throw new AppError(
        'too-large',
        `A logo may be ${LOGO_MAX_PX} pixels wide and high, and this one has ${widthPx} × ${heightPx}. It is shown 28 pixels high: scale it down, and upload that.`,
        'file',
      )
    }
    if (byteLength > LOGO_MAX_BYTES) {
      throw new AppError(
        'too-large',
        `A logo may have ${LOGO_MAX_BYTES / 1024} KB, and this one has ${Math.ceil(byteLength / 1024)}, because every page loads it. Scale it down, and upload that.`,
        'file',
      )
    }
    const file = await assetStore.read(id)
    if (!file) throw new AppError('internal', 'The logo was lost on the way; nothing was changed. Try again.')
    const bytes = await wholeOf(file)
    await brandingLogos.put(theme, { mimeType, bytes, widthPx, heightPx, sha256 }, now())
    // The database has it, and goes into every backup.
    await assetStore.forget([id])
  })
  await audit.add({ at: now(), action: 'branding-changed', actor: admin, detail: { changed: [logoOf(theme)] } })
}

/** Takes the logo of a theme away, if there is one. */
export async function removeLogo(
  { brandingLogos, audit, now }: ServiceContext,
  admin: Person,
  theme: LogoTheme,
): Promise<void> {
  if (!(await brandingLogos.remove(theme))) return
  await audit.add({ at: now(), action: 'branding-changed', actor: admin, detail: { changed: [logoOf(theme)] } })
}

async function wholeOf(file: FileHandle): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return Uint8Array.from(await file.readFile())
  } finally {
    await file.close()
  }
}

function logoOf(theme: LogoTheme): string {
  return theme === 'light' ? 'logo' : 'darkLogo'
}
