// Lets the facilitator bring people with phones to a vote or a rating that runs without a session: the code stands in the
// line that announces the round, because that is what everybody in the room waits for.

import { Projector, QrCode } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { BarButton } from '../../bar/bar-button'
import { openProjector } from '../../bar/open-projector'
import { WaitingCode } from '../../code/waiting-code'

export function InviteToRounds({ boardId }: { boardId: string }) {
  const invite = useTranslations('session.invite')
  const together = useTranslations('together')
  return (
    <Popover
      label={invite('title')}
      align="end"
      className="w-96 max-w-[calc(100vw-1rem)]"
      trigger={<BarButton label={invite('title')} wordFrom="md" icon={<QrCode />} className="ms-auto" />}
    >
      <div className="flex flex-col gap-3">
        <WaitingCode boardId={boardId} />
        <Button className="self-start" icon={<Projector />} onClick={() => openProjector(boardId)}>
          {together('projector')}
        </Button>
      </div>
    </Popover>
  )
}
