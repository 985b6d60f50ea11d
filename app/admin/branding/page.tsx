// What the server calls itself and looks like.

import { Branding } from '@/components/admin/branding'
import { requireAdmin } from '../require-admin'
import { sectionTitle } from '../section-title'

export const generateMetadata = () => sectionTitle('branding')

export default async function AdminBrandingPage() {
  await requireAdmin()
  return <Branding />
}
