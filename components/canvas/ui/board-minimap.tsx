// A map of the whole board above the zoom, on wide screens, behind a button: closed until somebody asks for it.

import { MapIcon } from 'lucide-react'
import { useState } from 'react'
import { DefaultMinimap, useEditor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import { useMediaQuery } from '@/components/ui/use-media-query'
import { say } from '../say'

const WIDE_QUERY = '(min-width: 1025px) and (pointer: fine)'

export function BoardMinimap() {
  const editor = useEditor()
  const t = useTranslations('canvas.minimap')
  const isWide = useMediaQuery(WIDE_QUERY)
  const [isOpen, setOpen] = useState(false)
  if (!isWide) return null
  const toggle = () => {
    if (!isOpen && !canDraw()) say(editor, ({ canvas }) => canvas('minimap.none'))
    else setOpen(!isOpen)
  }
  return (
    <>
      <IconButton label={t('show')} icon={<MapIcon />} aria-pressed={isOpen} onClick={toggle} />
      {isOpen ? (
        <div className="canvas-minimap">
          <DefaultMinimap />
        </div>
      ) : null}
    </>
  )
}

/** tldraw's map throws where there is no WebGL. */
function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}
