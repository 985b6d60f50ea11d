// The words by which an English sentence is taken apart without a dictionary, as parts of patterns.

/** Words that begin a clause; what stands before them is a clause, too. */
export const SUBORDINATORS =
  'because|although|though|while|whereas|unless|if|when|whenever|so that|even (?:as|if|though)|provided|in order to|so as to|rather than|instead of|leading to|resulting in|due to|owing to|thanks to'
/** Verbs before another verb. */
export const MODALS = 'can|could|may|might|will|would|shall|should|must|cannot'
/** Verbs that are the main verb, or stand before it. */
export const BEINGS = 'is|are|was|were|has|have|had|do|does|did'
/** Words that begin a noun phrase. */
export const DETERMINERS = 'the|an?|its|their|his|her|our|your|my|this|these|those|such|another|any|some|each|every|no'
/** Words that begin a phrase of place, time or manner. */
export const PREPOSITIONS =
  'in|on|at|for|with|by|from|through|against|between|across|into|under|over|towards?|during|among|within|without|about|via|per|around|upon|beyond|behind|above|below|onto|off|like|despite|throughout|amid|unlike|regarding|concerning'

/** Verbs that briefs use, besides those that their endings give away. */
export const VERBS =
  'needs?|lacks?|faces|remains?|becomes?|makes?|takes?|leads|poses?|stays?|enjoys?|comes?|goes|gives?|grows?|rises|falls|depends?|spent|made|took|gave|rose|fell|grew|became|led|lost|won|held|kept|built|bought|sold|paid|saw|found|came|went|began|left|brought|met|ran|hit'

/** Finds a verb. Without the flag for capitals, which would take "United" for a verb. */
export const VERB = new RegExp(
  `(?:\\s(?:${MODALS}|${BEINGS}|be|${VERBS}|\\p{Ll}{3,}(?:ises|izes|ates|ifies))|(?<!\\b(?:${DETERMINERS}))\\s\\p{Ll}{3,}ed|(?:^|\\s)(?:[Ii]t|[Tt]hey|[Ww]e|[Hh]e|[Ss]he|[Tt]his|who) \\p{Ll}+|\\sto \\p{Ll}+ (?:${DETERMINERS}))(?=\\s|$)`,
  'u',
)
