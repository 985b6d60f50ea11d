// The audit log.

import { AuditLog } from '@/components/admin/audit-log'
import { requireAdmin } from '../require-admin'

export default async function AdminAuditPage() {
  await requireAdmin()
  return <AuditLog />
}
