// What the server finds when it looks itself over.

import { Examination } from '@/components/admin/examination'
import { requireAdmin } from '../require-admin'
import { sectionTitle } from '../section-title'

export const generateMetadata = () => sectionTitle('examination')

export default async function AdminExaminationPage() {
  await requireAdmin()
  return <Examination />
}
