// The people of the server.

import { People } from '@/components/admin/people'
import { requireAdmin } from '../require-admin'
import { sectionTitle } from '../section-title'

export const generateMetadata = () => sectionTitle('people')

export default async function AdminPeoplePage() {
  await requireAdmin()
  return <People />
}
