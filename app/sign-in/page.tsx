// The page to sign in.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SignInScreen } from '@/components/account/sign-in-screen'
import { safeNext } from '@/components/paths/safe-next'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'
import { countVisitorBoards } from '../own-boards'

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).account.signIn.title }
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next, error } = await searchParams
  const runtime = getRuntime()
  const person = await runtime.identify(await headers())
  return (
    <SignInScreen
      next={safeNext(one(next))}
      me={person}
      boards={await countVisitorBoards(person)}
      options={await runtime.signInOptions()}
      oidcError={one(error)}
    />
  )
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
