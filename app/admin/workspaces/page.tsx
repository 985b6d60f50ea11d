// The workspaces of the server.

import { Workspaces } from '@/components/admin/workspaces'
import { requireAdmin } from '../require-admin'

export default async function AdminWorkspacesPage() {
  await requireAdmin()
  return <Workspaces />
}
