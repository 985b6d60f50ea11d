// Says in one sentence what has changed since this person was last here, until they have looked at it.

import type { Editor } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import type { BoardNews } from '@/components/news/use-board-news'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { changesOf } from '@/lib/domain/changes/news'
import { newsSentence } from '@/lib/export/news-text'
import { CanvasCard } from './canvas-card'

export interface NewsCardProps {
  editor: Editor
  news: BoardNews
  onShow: () => void
  onClose: () => void
}

export function NewsCard({ editor, news, onShow, onClose }: NewsCardProps) {
  const t = useTranslations('news')
  const locale = useLocale()
  return (
    <CanvasCard
      editor={editor}
      label={t('label')}
      title={
        <>
          {t('title')}{' '}
          <span className="font-normal text-mute text-xs">
            · <RelativeTime at={news.since} />
          </span>
        </>
      }
      text={newsSentence(changesOf(news.changes, news.left), locale, news.happened)}
      buttons={
        <>
          <Button onClick={news.lookAtAll}>{t('seen')}</Button>
          <Button variant="primary" onClick={onShow}>
            {t('show')}
          </Button>
        </>
      }
      closeLabel={t('later')}
      onClose={onClose}
    />
  )
}
