// Invitations that an admin sends by mail.

/** The addresses that one request invites: each is a conversation with the mail server, and somebody waits. */
export const MOST_INVITED_AT_ONCE = 20
