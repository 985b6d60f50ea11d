// The page for a forgotten password. The secret of its mail is behind the # of the address.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ResetPasswordScreen } from '@/components/account/reset-password-screen'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).account.reset.setTitle, referrer: 'no-referrer' }
}

export default async function ResetPasswordPage() {
  const { canResetPassword } = await getRuntime().signInOptions()
  return <ResetPasswordScreen canResetPassword={canResetPassword} />
}
