// How to join a running session, for a whole room to read: the QR code, the address to type, the code. Grows with the
// place that it is given.

import { Info } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { isThisMachineOnly } from '@/components/invites/made-invite'
import { QrCode } from '@/components/invites/qr-code'
import { showJoinCode } from '@/lib/domain/session/join-code'

/** The address at which people type the code. */
const JOIN_PATH = '/join'

export interface JoinSignProps {
  /** LiveSession.joinCode; where that is null there is no sign. */
  code: string
}

export function JoinSign({ code }: JoinSignProps) {
  const t = useTranslations('session.invite')
  const address = `${window.location.origin}${JOIN_PATH}`
  const shown = showJoinCode(code)
  return (
    <div className="@container w-full">
      <div className="flex flex-wrap items-center justify-center gap-x-[4cqw] gap-y-3">
        <QrCode
          text={`${address}#${shown}`}
          label={t('qr', { code: shown })}
          className="aspect-square w-[38cqw] min-w-32"
        />
        {/* Beside the code for cameras as long as there is room for the one that is typed. */}
        <div className="flex min-w-28 grow basis-0 flex-col">
          <span className="text-[max(13px,3.4cqw)] text-mute leading-normal">{t('goTo')}</span>
          <span className="wrap-anywhere font-semibold text-[max(14px,4.6cqw)] leading-tight">
            {window.location.host}
            <wbr />
            {JOIN_PATH}
          </span>
          <span className="mt-[2cqw] text-[max(13px,3.4cqw)] text-mute leading-normal">{t('andType')}</span>
          {/* Spelt out: a screen reader would try to say it as a word. */}
          <strong
            role="img"
            aria-label={[...shown].join(' ')}
            className="whitespace-nowrap font-semibold text-[max(24px,9cqw)] tabular-nums leading-none tracking-wide"
          >
            {shown}
          </strong>
        </div>
      </div>
      {isThisMachineOnly(address) ? (
        <p className="mt-3 flex gap-1.5 text-ink-soft text-xs leading-4.5">
          <Info aria-hidden className="mt-0.5 size-3.5 shrink-0 text-mute" />
          {t('local')}
        </p>
      ) : null}
    </div>
  )
}
