// The settings of the server.

import { Settings } from '@/components/admin/settings'
import { requireAdmin } from '../require-admin'
import { sectionTitle } from '../section-title'

export const generateMetadata = () => sectionTitle('settings')

export default async function AdminSettingsPage() {
  await requireAdmin()
  return <Settings />
}
