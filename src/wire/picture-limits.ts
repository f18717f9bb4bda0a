// Apart from the schemas of `pictures.ts`, so that no validator comes into the browser with them.

/** Largest file that is taken, in bytes; what is kept of it is far smaller. */
export const LARGEST_FILE = 12 * 1024 * 1024
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
/** Least width and height, in pixels as the picture is looked at. */
export const LEAST_SIZE = { width: 640, height: 360 } as const
export const LONGEST_NAME = 60
