// A chart as a file of its own: title, board and date above the drawing, its faces inside, no style from anywhere else.

import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { canvasTheme } from '@/components/canvas/colours/canvas-theme'
import { facesFor } from '@/components/canvas/text/canvas-fonts'
import { rasterizeSvg } from '@/components/export/rasterize-svg'
import { svgToLeave } from '@/components/export/svg-fonts/svg-to-leave'
import type { LevelPalette } from '@/lib/domain/criteria/criteria'
import { type Chart, clip } from './chart'
import { ChartText } from './chart-text'

export interface ChartFileOptions {
  readonly title: string
  /** The board and the date. */
  readonly subtitle: string
  readonly isDark: boolean
  /** The board's colours of levels. */
  readonly palette: LevelPalette
}

const PADDING_PX = 24
const HEADER_PX = 52
/** Px of the picture for one px of the drawing: sharp on slides. */
const PNG_SCALE = 2

/** The chart as an SVG document with the letters that it uses. Rejects when a face can't be loaded. */
export async function chartSvgFile(chart: Chart, options: ChartFileOptions): Promise<Blob> {
  return new Blob([await svgToLeave(await chartSvg(chart, options))], { type: 'image/svg+xml' })
}

/** Returns the chart as SVG text, with whole faces embedded. */
async function chartSvg(chart: Chart, options: ChartFileOptions): Promise<string> {
  const { title, subtitle, isDark, palette } = options
  const theme = canvasTheme(isDark, palette)
  const { width, height } = sizeOf(chart)
  const markup = render(
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{title}</title>
      <desc>{chart.description}</desc>
      <rect width={width} height={height} fill={theme.panel} />
      <ChartText x={PADDING_PX} y={PADDING_PX + 9} size={17} weight={600} color={theme.ink}>
        {clip(title, 60)}
      </ChartText>
      <ChartText x={PADDING_PX} y={PADDING_PX + 31} size={12} color={theme.mute}>
        {clip(subtitle, 84)}
      </ChartText>
      <g transform={`translate(${PADDING_PX} ${PADDING_PX + HEADER_PX})`}>{chart.draw(theme)}</g>
    </svg>,
  )
  const style = `<style>${await faceRules(markup)}</style>`
  return markup.replace('</desc>', `</desc>${style}`)
}

/** The same as a picture. Rejects when the browser can't draw it. */
export async function chartPng(chart: Chart, options: ChartFileOptions): Promise<Blob> {
  const { width, height } = sizeOf(chart)
  const size = { widthPx: width * PNG_SCALE, heightPx: height * PNG_SCALE }
  return rasterizeSvg(await chartSvg(chart, options), { format: 'png', ...size })
}

function sizeOf(chart: Chart): { width: number; height: number } {
  return { width: chart.width + 2 * PADDING_PX, height: chart.height + HEADER_PX + 2 * PADDING_PX }
}

/** Renders an element to XML, by way of a page that nobody sees. */
function render(svg: React.ReactElement): string {
  const holder = document.createElement('div')
  const root = createRoot(holder)
  flushSync(() => root.render(svg))
  const drawn = holder.firstElementChild
  const markup = drawn ? new XMLSerializer().serializeToString(drawn) : ''
  root.unmount()
  return markup
}

/** The faces that a text needs, inside the rule: a file can't ask anybody for them. */
async function faceRules(text: string): Promise<string> {
  const rules = await Promise.all(
    facesFor(text).map(async ({ family, src, weight, unicodeRange }) => {
      const data = await dataUrl(src.url)
      const range = unicodeRange ? `unicode-range:${unicodeRange};` : ''
      return `@font-face{font-family:"${family}";src:url("${data}") format("woff2");font-weight:${weight};${range}}`
    }),
  )
  return rules.join('')
}

async function dataUrl(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error(`The face ${url} could not be read.`))
    reader.readAsDataURL(blob)
  })
}
