// The server's logos: one for each theme, shown as pages show them, exchanged and taken away.

'use client'

import { ImageUp, Trash2 } from 'lucide-react'
import Image from 'next/image'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { useLogos } from '@/components/settings/server-logo'
import { Button } from '@/components/ui/button'
import { chooseFiles } from '@/components/ui/choose-files'
import { Problem } from '@/components/ui/problem'
import { LOGO_THEMES, type LogoTheme } from '@/lib/domain/branding'
import { DARK_GROUNDS, LIGHT_GROUNDS } from '@/lib/std/accent-shades'
import { useChangeLogo, useRemoveLogo } from './admin-api'

const ACCEPTED = 'image/png,image/jpeg,image/webp,image/gif,image/avif'

export function BrandingLogos() {
  const t = useTranslations('admin.branding')
  return (
    <section className="flex w-full max-w-xl flex-col gap-3">
      <div>
        <h2 className="font-semibold text-sm">{t('logo')}</h2>
        <p className="mt-1 text-mute leading-5">{t('logoHint')}</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {LOGO_THEMES.map((theme) => (
          <LogoOf key={theme} theme={theme} />
        ))}
      </div>
    </section>
  )
}

function LogoOf({ theme }: { theme: LogoTheme }) {
  const t = useTranslations('admin.branding')
  const errorMessage = useErrorMessage()
  const heading = useId()
  const logo = useLogos()[theme]
  const changing = useChangeLogo()
  const removing = useRemoveLogo()
  // The logo is part of every page.
  const shown = { onSuccess: () => window.location.reload() }
  const choose = async () => {
    const [file] = await chooseFiles(ACCEPTED)
    if (file) changing.mutate({ theme, file }, shown)
  }
  const error = changing.error ?? removing.error
  const ground = (theme === 'light' ? LIGHT_GROUNDS : DARK_GROUNDS).panel
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-2 rounded-lg border border-line p-3">
      <h3 id={heading} className="font-medium">
        {t(theme === 'light' ? 'logoLight' : 'logoDark')}
      </h3>
      <div
        className="flex h-14 items-center justify-center rounded-md border border-line px-3"
        style={{ background: ground }}
      >
        {logo ? (
          <Image
            unoptimized
            src={logo.url}
            alt={t('logoOf', { theme: t(theme) })}
            width={logo.widthPx}
            height={logo.heightPx}
            className="h-7 w-auto max-w-full object-contain"
          />
        ) : (
          <span style={{ color: theme === 'light' ? '#5c6470' : '#a6adb7' }}>{t('noLogo')}</span>
        )}
      </div>
      {error ? (
        <Problem>
          {t('failed')}. {errorMessage(error)}
        </Problem>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button icon={<ImageUp />} busy={changing.isPending} onClick={() => void choose()}>
          {t(logo ? 'changeLogo' : 'chooseLogo')}
        </Button>
        {logo ? (
          <Button
            variant="ghost"
            icon={<Trash2 />}
            busy={removing.isPending}
            onClick={() => removing.mutate(theme, shown)}
          >
            {t('removeLogo')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
