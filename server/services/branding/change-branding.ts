// An admin says what the server calls itself and looks like.

import type { Branding } from '@/lib/domain/branding'
import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'

/** Changes it for everybody, from their next page on. */
export async function changeBranding(
  { branding, audit, now }: Pick<ServiceContext, 'branding' | 'audit' | 'now'>,
  admin: Person,
  wanted: Branding,
): Promise<void> {
  const before = await branding.read()
  const names = ['name', 'accent', 'imprintUrl', 'privacyUrl'] as const
  const changed = names.filter((name) => before[name] !== wanted[name])
  if (changed.length === 0) return
  const at = now()
  await branding.write(wanted, at)
  await audit.add({ at, action: 'branding-changed', actor: admin, detail: { changed } })
}
