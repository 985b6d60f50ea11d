// The accessible names and states of the controls.

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Segmented } from '@/components/ui/segmented'
import { SelectField } from '@/components/ui/select-field'
import { ShareBar } from '@/components/ui/share-bar'
import { TextField } from '@/components/ui/text-field'

const ignore = () => undefined

describe('Button', () => {
  it('never submits a form unasked', () => {
    expect(renderToStaticMarkup(<Button>Save</Button>)).toContain('type="button"')
  })

  it('says that it is busy, and keeps its focus', () => {
    const markup = renderToStaticMarkup(<Button busy>Save</Button>)
    expect(markup).toContain('aria-busy="true"')
    expect(markup).toContain('aria-disabled="true"')
    expect(markup).not.toContain(' disabled=')
  })
})

it('IconButton has its label as its name', () => {
  expect(renderToStaticMarkup(<IconButton label="Undo" icon={<svg aria-hidden />} />)).toContain('aria-label="Undo"')
})

describe('TextField', () => {
  const idsOf = (markup: string) => ({
    labelFor: /<label for="([^"]+)"/.exec(markup)?.[1],
    control: /<(?:input|textarea)[^>]* id="([^"]+)"/.exec(markup)?.[1],
    describedBy: /aria-describedby="([^"]+)"/.exec(markup)?.[1],
    message: /<p id="([^"]+)"/.exec(markup)?.[1],
  })

  it.each([false, true])('ties label, control and hint together (multiline: %s)', (multiline) => {
    const markup = renderToStaticMarkup(
      <TextField label="Title" value="" onChange={ignore} hint="Short" multiline={multiline} />,
    )
    const ids = idsOf(markup)
    expect(ids.labelFor).toBeDefined()
    expect(ids.control).toBe(ids.labelFor)
    expect(ids.message).toBeDefined()
    expect(ids.describedBy).toBe(ids.message)
  })

  it('shows an error instead of the hint, and is invalid', () => {
    const markup = renderToStaticMarkup(
      <TextField label="Title" value="" onChange={ignore} hint="Short" error="Too long" />,
    )
    expect(markup).toContain('aria-invalid="true"')
    expect(markup).toContain('role="alert"')
    expect(markup).not.toContain('Short')
  })

  it('keeps a label that is not drawn', () => {
    const markup = renderToStaticMarkup(<TextField label="Search" hideLabel value="" onChange={ignore} />)
    expect(markup).toContain('sr-only')
    expect(markup).toContain('>Search</label>')
  })
})

it('SelectField offers "not set" only where there is a placeholder', () => {
  const options = [{ value: 'avoid', label: 'Avoid' }]
  const field = (placeholder?: string) =>
    renderToStaticMarkup(
      <SelectField label="Treatment" value="" options={options} onChange={ignore} placeholder={placeholder} />,
    )
  expect(field('not set')).toContain('<option value="" selected="">not set</option>')
  expect(field()).not.toContain('value=""')
})

it('Segmented is one choice of several', () => {
  const options = [1, 2, 3].map((value) => ({ value, label: value }))
  const markup = renderToStaticMarkup(<Segmented label="Likelihood" value={2} options={options} onChange={ignore} />)
  expect(markup).toContain('aria-label="Likelihood"')
  expect(markup.match(/role="radio"/g)).toHaveLength(3)
  expect(markup.match(/aria-checked="true"/g)).toHaveLength(1)
})

describe('ShareBar', () => {
  const progress = { label: 'photo.jpg', words: 'Sending' }

  it.each([
    [-1, 0],
    [0, 0],
    [0.999, 99],
    [1, 100],
    [3, 100],
  ])('says how far something is, and no share is outside of it or done too soon: %d', (share, percent) => {
    const markup = renderToStaticMarkup(<ShareBar share={share} progress={progress} />)
    expect(markup).toContain('role="progressbar" aria-label="photo.jpg" aria-valuetext="Sending"')
    expect(markup).toContain(`aria-valuenow="${percent}"`)
  })

  it('is only drawn where the words beside it say it', () => {
    const markup = renderToStaticMarkup(<ShareBar share={0.5} />)
    expect(markup).toContain('aria-hidden="true"')
    expect(markup).not.toContain('role')
    expect(markup).toContain('width:50%')
  })
})
