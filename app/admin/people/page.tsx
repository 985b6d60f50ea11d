// The people of the server.

import { People } from '@/components/admin/people'
import { requireAdmin } from '../require-admin'

export default async function AdminPeoplePage() {
  await requireAdmin()
  return <People />
}
