// The title of an admin page, in the visitor's language: its section before the name of the whole.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { wordsIn } from '@/lib/i18n/all-languages'
import type { Messages } from '@/lib/i18n/words'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

type Section = Exclude<keyof Messages['admin']['sections'], 'label'>

export async function sectionTitle(section: Section): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  const { title, sections } = wordsIn(locale).admin
  return { title: `${sections[section]} · ${title}` }
}
