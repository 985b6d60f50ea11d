// tldraw's images, with something calm to look at until one is here, and words where it can't be shown: on another board
// it may not be ours to see, or the network is away.

import { ImageIcon, ImageOff } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { HTMLContainer, ImageShapeUtil, type SvgExportContext, type TLImageShape, useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { assetIdIn } from '@/lib/document/records/asset-address'
import { canvasTheme } from '../colours/canvas-theme'

/** Delays until the next try at an image that didn't load. */
const RETRY_AFTER_MS = [5_000, 20_000, 60_000] as const

export class BoardImageShapeUtil extends ImageShapeUtil {
  override component(shape: TLImageShape) {
    return <LoadingImage shape={shape}>{super.component(shape)}</LoadingImage>
  }

  override async toSvg(shape: TLImageShape, context: SvgExportContext) {
    const { assetId, w, h } = shape.props
    const src = (assetId && (await context.resolveAssetUrl(assetId, w))) ?? ''
    if (src !== '' && (assetIdIn(src) === undefined || (await isThere(src)))) return super.toSvg(shape, context)
    const theme = canvasTheme(context.isDarkMode)
    return <rect width={w} height={h} rx={4} fill={theme.panel} stroke={theme.line} />
  }
}

/** tldraw would draw an error's text as an image. */
async function isThere(src: string): Promise<boolean> {
  try {
    return (await fetch(src)).ok
  } catch {
    return false
  }
}

interface LoadingImageProps {
  readonly shape: TLImageShape
  readonly children: ReactNode
}

function LoadingImage({ shape, children }: LoadingImageProps) {
  const editor = useEditor()
  const { assetId } = shape.props
  const src = useValue('image address', () => {
    const asset = assetId ? editor.getAsset(assetId) : undefined
    return asset?.type === 'image' ? asset.props.src : undefined
  }, [editor, assetId])
  return (
    <ImageAtAddress key={src} shape={shape} hasAddress={Boolean(src)}>
      {children}
    </ImageAtAddress>
  )
}

function ImageAtAddress({ shape, hasAddress, children }: LoadingImageProps & { readonly hasAddress: boolean }) {
  const t = useTranslations('canvas.image')
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  const [tries, setTries] = useState(0)
  const isFailed = state === 'failed' || !hasAddress

  useEffect(() => {
    if (state !== 'failed') return
    const again = () => {
      setTries((count) => count + 1)
      setState('loading')
    }
    window.addEventListener('online', again)
    const delay = RETRY_AFTER_MS[tries]
    const timer = delay === undefined ? undefined : setTimeout(again, delay)
    return () => {
      window.removeEventListener('online', again)
      clearTimeout(timer)
    }
  }, [state, tries])

  return (
    <>
      {state === 'shown' ? null : (
        <HTMLContainer className="canvas-image-ground" data-image-state={isFailed ? 'failed' : 'loading'}>
          {isFailed ? <ImageOff aria-hidden /> : <ImageIcon aria-hidden />}
          {isFailed && shape.props.w >= 120 ? <span>{t('failed')}</span> : null}
        </HTMLContainer>
      )}
      {isFailed ? null : (
        // Both come up from the image inside.
        <div key={tries} className="contents" onLoad={() => setState('shown')} onError={() => setState('failed')}>
          {children}
        </div>
      )}
    </>
  )
}
