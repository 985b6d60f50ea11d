// What the server finds when it looks itself over.

import { Examination } from '@/components/admin/examination'
import { requireAdmin } from '../require-admin'

export default async function AdminExaminationPage() {
  await requireAdmin()
  return <Examination />
}
