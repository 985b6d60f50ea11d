// The page to make an account. An invitation's secret is behind the # of its address, which no server gets to see.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SignUpScreen } from '@/components/account/sign-up-screen'
import { safeNext } from '@/components/paths/safe-next'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'
import { countVisitorBoards } from '../own-boards'

interface SignUpPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).account.signUp.title, referrer: 'no-referrer' }
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const { next } = await searchParams
  const runtime = getRuntime()
  const person = await runtime.identify(await headers())
  return (
    <SignUpScreen
      next={safeNext(Array.isArray(next) ? next[0] : next)}
      me={person}
      boards={await countVisitorBoards(person)}
      options={await runtime.signInOptions()}
    />
  )
}
