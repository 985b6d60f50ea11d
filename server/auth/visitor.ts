// Defaults for a visitor who says nothing about themselves: an e-mail address that no mail ever reaches.

export const VISITOR_EMAIL_DOMAIN = 'visitor.invalid'
