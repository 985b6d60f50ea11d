// A link's QR code as large as the screen allows, for a whole room to read from its seats.

'use client'

import { useTranslations } from 'use-intl'
import { QrCode } from '@/components/invites/qr-code'
import { useReachable } from '@/components/invites/use-reachable'
import { Dialog } from '@/components/ui/dialog'
import type { NewInvite } from './share-api'

export interface QrStageProps {
  /** Undefined: not shown. */
  invite: NewInvite | undefined
  boardTitle: string
  onClose: () => void
}

export function QrStage({ invite, boardTitle, onClose }: QrStageProps) {
  return (
    <Dialog open={invite !== undefined} onOpenChange={(open) => !open && onClose()} title={boardTitle} widthPx={880}>
      {invite ? <LargeCode invite={invite} /> : null}
    </Dialog>
  )
}

function LargeCode({ invite }: { invite: NewInvite }) {
  const t = useTranslations('share.qr')
  const role = useTranslations('common.role')
  const { url } = useReachable(invite.url)
  return (
    <div className="flex flex-col items-center gap-4 text-center">
      <QrCode
        text={url}
        label={t('label', { role: role(invite.role) })}
        className="aspect-square w-full max-w-[min(100%,calc(100dvh-16rem))]"
      />
      <p className="text-balance text-lg leading-7">{t(invite.hasPassword ? 'howWithPassword' : 'how')}</p>
      <p className="text-mute">{t('role', { role: role(invite.role) })}</p>
    </div>
  )
}
