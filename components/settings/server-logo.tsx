// The server's own logo, for every page that shows our sign otherwise.

'use client'

import { clsx } from 'clsx'
import Image from 'next/image'
import { createContext, type ReactNode, useContext } from 'react'
import { Logo } from '@/components/ui/logo'
import { type Logos, type LogoTheme, NO_LOGOS, type Logo as Picture } from '@/lib/domain/branding'

const Known = createContext<Logos>(NO_LOGOS)

export function LogosProvider({ logos, children }: { logos: Logos; children: ReactNode }) {
  return <Known value={logos}>{children}</Known>
}

export function useLogos(): Logos {
  return useContext(Known)
}

/** Our sign where the server has no logo. The name of the server stands beside it. */
export function ServerLogo() {
  const { light, dark } = useLogos()
  if (!light && !dark) return <Logo />
  return (
    <>
      <LogoPicture logo={light ?? dark} theme="light" isOfOther={light === null} />
      <LogoPicture logo={dark ?? light} theme="dark" isOfOther={dark === null} />
    </>
  )
}

interface LogoPictureProps {
  logo: Picture | null
  /** The theme in which it shows. */
  theme: LogoTheme
  /** It was made for the other theme: it stands on that one's ground, so that it can be seen. */
  isOfOther: boolean
}

/** Which theme holds is known before the page's scripts are: the sheet decides. */
function LogoPicture({ logo, theme, isOfOther }: LogoPictureProps) {
  if (!logo) return null
  const { url, widthPx, heightPx } = logo
  return (
    <span
      className={clsx(
        theme === 'light' ? 'only-light' : 'only-dark',
        isOfOther && (theme === 'light' ? 'rounded-md bg-[#16181b] p-0.5' : 'rounded-md bg-white p-0.5'),
      )}
    >
      <Image
        unoptimized
        src={url}
        alt=""
        width={widthPx}
        height={heightPx}
        className={clsx('w-auto max-w-32 object-contain', isOfOther ? 'h-6' : 'h-7')}
      />
    </span>
  )
}
