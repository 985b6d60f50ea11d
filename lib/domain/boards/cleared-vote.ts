// The key in the document's `meta` that has the id of the vote whose dots somebody took off the cards.

export const CLEARED_VOTE = 'clearedVote'
