// The state of the server.

import { Overview } from '@/components/admin/overview'
import { requireAdmin } from './require-admin'

export default async function AdminOverviewPage() {
  await requireAdmin()
  return <Overview />
}
