// Every key of the board in one sheet, and the switches of people who work by keys or ear: for keys that are a single
// letter, digit or sign, and for what is spoken of others.

import { useTranslations } from 'use-intl'
import { SINGLE_KEYS } from '@/components/settings/single-keys'
import { SwitchBox } from '@/components/settings/switch-box'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { SHEET_GROUPS, type SheetGroup, type SheetWords, shownKeys } from './sheet-keys'

export function KeyboardSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('board.keys')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('where')} widthPx={760}>
      <Switches />
      <div className="columns-3 gap-6 max-md:columns-2 max-sm:columns-1">
        {SHEET_GROUPS.map((group) => (
          <KeyGroup key={group.id} group={group} />
        ))}
      </div>
    </Dialog>
  )
}

function Switches() {
  const t = useTranslations('board.keys')
  const isOn = SINGLE_KEYS.use()
  return (
    <div className="mb-4">
      <SwitchBox name="singleKeys" />
      <p role="status" className="text-mute leading-5">
        {t(isOn ? 'singleKeysOn' : 'singleKeysOff')}
      </p>
      <SwitchBox name="spokenOthers" />
    </div>
  )
}

function KeyGroup({ group: { id, keys } }: { group: SheetGroup }) {
  const t = useTranslations('board.keys')
  const wordsOf = useWords()
  const command = isMac() ? '⌘' : 'Ctrl'
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 font-semibold text-[11px] text-mute uppercase tracking-wide">{t(`group.${id}`)}</h3>
      <dl>
        {keys.map((key) => {
          const words = wordsOf(key.words)
          return (
            <div key={words} className="flex min-h-7 items-center justify-between gap-3">
              <dt>{words}</dt>
              <dd className="shrink-0">
                <Kbd>{shownKeys(key, command)}</Kbd>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function useWords(): (words: SheetWords) => string {
  const t = useTranslations('board.keys')
  const card = useTranslations('card.kind')
  const view = useTranslations('board.view')
  return (words) => {
    if ('card' in words) return card(words.card)
    if ('view' in words) return view('show', { view: view(words.view) })
    return t(words.text)
  }
}

function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent)
}
