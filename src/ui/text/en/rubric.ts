export const rubric = {}
