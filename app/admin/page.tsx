// The state of the server.

import { Overview } from '@/components/admin/overview'
import { requireAdmin } from './require-admin'
import { sectionTitle } from './section-title'

export const generateMetadata = () => sectionTitle('overview')

export default async function AdminOverviewPage() {
  await requireAdmin()
  return <Overview />
}
