// The account page's offer to visitors: what an account would give them. It doesn't press anyone.

'use client'

import { useTranslations } from 'use-intl'
import { withNext } from '@/components/paths/safe-next'
import { ButtonLink } from '@/components/ui/button-link'
import { useSignInOptions } from './account-api'
import { Section } from './section'

export function VisitorInvitation() {
  const t = useTranslations('account.page')
  const { data: options } = useSignInOptions()
  const mayMakeOne = options !== undefined && options.signupMode !== 'closed'
  return (
    <Section id="account-visitor" title={t('visitorTitle')} text={t('visitorText')}>
      <div className="flex flex-wrap gap-2">
        {mayMakeOne ? (
          <ButtonLink href={withNext('/sign-up', '/account')} variant="primary">
            {t('visitorCreate')}
          </ButtonLink>
        ) : null}
        <ButtonLink href={withNext('/sign-in', '/account')}>{t('visitorSignIn')}</ButtonLink>
      </div>
    </Section>
  )
}
