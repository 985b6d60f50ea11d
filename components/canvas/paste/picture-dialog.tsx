// Asks about a picture that carries a board: its cards and links, or only the picture.

import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { addImages } from '../assets/add-images'
import { bringInBoards } from './bring-in-board'
import { askAboutPictures, carryingPictures } from './carrying-picture'

export function PictureDialog({ editor }: { editor: Editor }) {
  const t = useTranslations('canvas.boardFile.picture')
  const pictures = useValue('carrying pictures', () => carryingPictures(editor), [editor])
  const close = () => askAboutPictures(editor, undefined)
  const { files = [], point } = pictures ?? {}

  function bringIn() {
    close()
    void bringInBoards(editor, files, point)
  }

  function asImages() {
    close()
    void addImages(editor, files, point)
  }

  return (
    <Dialog
      open={pictures !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('title', { count: files.length })}
      description={t('text', { count: files.length, name: files[0]?.name ?? '' })}
      widthPx={460}
    >
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={asImages}>{t('asImage', { count: files.length })}</Button>
        <Button variant="primary" onClick={bringIn}>
          {t('bringIn')}
        </Button>
      </div>
    </Dialog>
  )
}
