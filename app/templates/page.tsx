// The templates with which a board can begin.

import { headers } from 'next/headers'
import { TemplateGallery } from '@/components/dashboard/template-gallery'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'
import { placeTitle } from '../place-title'

export const generateMetadata = () => placeTitle('templates')

export default async function TemplatesPage() {
  const requestHeaders = await headers()
  const runtime = getRuntime()
  const person = await runtime.identify(requestHeaders)
  const locale = pickLocale(requestHeaders, runtime.settings.defaultLocale)
  return (
    <TemplateGallery
      signedIn={person !== null}
      guestBoards={runtime.settings.guestBoards}
      initialTemplates={await runtime.listTemplates(person)}
      {...(person && { me: person, initialWorkspaces: await runtime.listWorkspaces(person, locale) })}
    />
  )
}
