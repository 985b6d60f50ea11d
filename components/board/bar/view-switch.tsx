// The views of the board as links in the top bar: a click changes the view in its place, and the browser's own ways
// (a new tab, copying the address) work too.

import { clsx } from 'clsx'
import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Tooltip } from '@/components/ui/tooltip'
import { BOARD_VIEW_NAMES, boardViewPath } from '../views/board-view-names'
import { BOARD_VIEWS } from '../views/board-views'
import type { ShownView } from '../views/use-board-view'
import { SHOWN_FROM } from './bar-width'

export function ViewSwitch({ shown }: { shown: ShownView }) {
  const t = useTranslations('board.view')
  return (
    // Buttons for fingers are wider: a narrow tablet has the views in the menu, as a phone has.
    <nav aria-label={t('title')} className={`shrink-0 ${SHOWN_FROM.views}`}>
      <ul className="flex rounded-lg bg-hover p-0.5">
        {BOARD_VIEW_NAMES.map(({ name, keys }) => (
          <li key={name}>
            <Tooltip content={t(name)} shortcut={keys}>
              <a
                href={boardViewPath(shown.path, name)}
                aria-label={t(name)}
                aria-current={shown.name === name ? 'page' : undefined}
                onClick={(event) => {
                  if (isForBrowser(event)) return
                  event.preventDefault()
                  shown.show(name)
                }}
                className="flex h-7 items-center gap-1.5 whitespace-nowrap rounded-md px-2 text-mute transition-colors duration-100 hover:text-ink aria-[current]:bg-panel aria-[current]:font-medium aria-[current]:text-ink aria-[current]:shadow-sm pointer-coarse:h-10 [&_svg]:size-4 [&_svg]:shrink-0"
              >
                {BOARD_VIEWS[name].icon}
                {/* The name of the board comes first: a narrow bar names the view in front alone. */}
                <span
                  className={clsx(
                    'pointer-coarse:max-[1439px]:hidden',
                    shown.name === name ? 'max-lg:hidden' : 'max-[1359px]:hidden',
                  )}
                >
                  {t(name)}
                </span>
              </a>
            </Tooltip>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A new tab or window, or a download, is asked for. */
function isForBrowser({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey
}
