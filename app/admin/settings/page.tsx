// The settings of the server.

import { Settings } from '@/components/admin/settings'
import { requireAdmin } from '../require-admin'

export default async function AdminSettingsPage() {
  await requireAdmin()
  return <Settings />
}
