// The frame of the admin pages.

import type { ReactNode } from 'react'
import { AdminFrame } from '@/components/admin/admin-frame'
import { requireAdmin } from './require-admin'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return <AdminFrame me={await requireAdmin()}>{children}</AdminFrame>
}
