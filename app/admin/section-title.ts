// The title of an admin page, in the visitor's language: its section before the name of the whole.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { MESSAGES } from '@/lib/i18n/messages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

type Section = Exclude<keyof (typeof MESSAGES)['en']['admin']['sections'], 'label'>

export async function sectionTitle(section: Section): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  const { title, sections } = MESSAGES[locale].admin
  return { title: `${sections[section]} · ${title}` }
}
