/** Longest title that the server takes, in UTF-16 units. */
export const LONGEST_TITLE = 200
