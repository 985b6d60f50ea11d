// The frame of the admin pages.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AdminFrame } from '@/components/admin/admin-frame'
import { MESSAGES } from '@/lib/i18n/messages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'
import { requireAdmin } from './require-admin'

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: MESSAGES[locale].admin.title }
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return <AdminFrame me={await requireAdmin()}>{children}</AdminFrame>
}
