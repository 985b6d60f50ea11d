// The links by which people may make accounts.

import { Invitations } from '@/components/admin/invitations'
import { requireAdmin } from '../require-admin'
import { sectionTitle } from '../section-title'

export const generateMetadata = () => sectionTitle('invitations')

export default async function AdminInvitationsPage() {
  await requireAdmin()
  return <Invitations />
}
