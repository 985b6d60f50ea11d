// The workspaces of the server.

import { Workspaces } from '@/components/admin/workspaces'
import { requireAdmin } from '../require-admin'
import { sectionTitle } from '../section-title'

export const generateMetadata = () => sectionTitle('workspaces')

export default async function AdminWorkspacesPage() {
  await requireAdmin()
  return <Workspaces />
}
