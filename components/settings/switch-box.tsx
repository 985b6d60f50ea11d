// A switch of this device as a box to tick, with its words.

import { useTranslations } from 'use-intl'
import { KEPT_OFFLINE } from './kept-offline'
import { SINGLE_KEYS } from './single-keys'
import { SPOKEN_OTHERS } from './spoken-others'

const SWITCHES = { singleKeys: SINGLE_KEYS, spokenOthers: SPOKEN_OTHERS, keptOffline: KEPT_OFFLINE }

export function SwitchBox({ name }: { name: keyof typeof SWITCHES }) {
  const t = useTranslations('common.settings')
  const isOn = SWITCHES[name].use()
  return (
    <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
      <input type="checkbox" checked={isOn} onChange={(event) => SWITCHES[name].set(event.target.checked)} />
      {t(name)}
    </label>
  )
}
