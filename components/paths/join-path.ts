// The page on which people join: by an invite link, whose token is in the fragment, or by a session's code.

export const JOIN_PATH = '/join'
