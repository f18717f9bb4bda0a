/** Filters that stay; the others are left out. Their controllers and their render nodes are named alike. */
export const KEPT_FILTERS = ['Vignette']
const KEPT = ['Controller', 'BaseFilter', 'BaseFilterShader', ...KEPT_FILTERS].join('|')

/** Files of Phaser that its core asks for but that only do something for features the stage turns off or never uses. */
const ABSENT = [
  /^textures\/DynamicTexture\.js$/,
  /^input\/(keyboard\/KeyboardManager|mouse\/MouseManager|touch\/TouchManager)\.js$/,
  /^renderer\/webgl\/renderNodes\/(BatchHandlerPointLight|submitter\/SubmitterTile|submitter\/SubmitterTilemapGPULayer|transformer\/TransformerTile)\.js$/,
  new RegExp(`^(filters|renderer/webgl/renderNodes/filters)/(?!(Filter)?(${KEPT})\\.js$)`),
]

/** Tables of contents that drag a whole folder in for the sake of one entry: `path → what is needed of it`. */
const INDEXES: Readonly<Record<string, string>> = {
  'renderer/index.js': "module.exports = { Events: require('./events') }",
  'textures/parsers/index.js': "module.exports = { Image: require('./Image') }",
  'math/index.js': "module.exports = { RandomDataGenerator: require('./random-data-generator/RandomDataGenerator') }",
}

/** The source that stands in for a file of Phaser (`path` below its `src/`), or null when the file stays as it is. */
export const cutOf = (path: string): string | null =>
  INDEXES[path] ?? (ABSENT.some((pattern) => pattern.test(path)) ? 'module.exports = undefined' : null)
