// The audit log.

import { AuditLog } from '@/components/admin/audit-log'
import { requireAdmin } from '../require-admin'
import { sectionTitle } from '../section-title'

export const generateMetadata = () => sectionTitle('audit')

export default async function AdminAuditPage() {
  await requireAdmin()
  return <AuditLog />
}
