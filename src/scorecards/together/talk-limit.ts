/** Longest note or strategy that the server takes, in UTF-16 units: what `maxlength` counts. */
export const TALK_LIMIT = 8000
