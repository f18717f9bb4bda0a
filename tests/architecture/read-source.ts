import { parseSync, visitorKeys } from 'oxc-parser'

/** What the rules need to know of one TypeScript file. */
export interface SourceFacts {
  /** Module specifiers of every kind of import and re-export, type-only ones included. */
  readonly imports: readonly string[]
  /** Global names that the file refers to: `Date`, and for members also `Math.random`. */
  readonly names: ReadonlySet<string>
  /** Constructs that the house does without, in words. */
  readonly oddities: readonly string[]
  readonly onlyReExports: boolean
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** Reads `source`; `path` says by its ending whether it is TypeScript or TSX. Throws when it does not parse. */
export const readSource = (path: string, source: string): SourceFacts => {
  const { program, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const imports: string[] = []
  const names = new Set<string>()
  const oddities: string[] = []
  walk(program as unknown as Node, (node) => {
    if (IMPORTING.has(node.type)) {
      const specifier = literal(node['source'] ?? node['expression'])
      if (specifier !== null) imports.push(specifier)
      else if (node.type === 'ImportExpression') oddities.push('an import whose target is computed')
    }
    const oddity = ODDITIES[node.type]
    if (oddity !== undefined) oddities.push(oddity)
    if (isImportMetaGlob(node)) oddities.push('import.meta.glob')
    if (node.type === 'Identifier') names.add(String(node['name']))
    if (node.type === 'MemberExpression') names.add(memberName(node))
  })
  return { imports, names, oddities, onlyReExports: onlyReExports(program as unknown as Node) }
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ImportExpression',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TSImportType',
  'TSExternalModuleReference',
])

const ODDITIES: Readonly<Record<string, string>> = {
  ExportDefaultDeclaration: 'a default export',
  TSEnumDeclaration: 'an enum',
  TSParameterProperty: 'a parameter property',
  TSImportEqualsDeclaration: 'import = require',
  TSExportAssignment: 'export =',
  ExportAllDeclaration: 'export *',
}

/** Visits every node, but not the names of properties, which refer to nothing. */
const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node)
  for (const key of visitorKeys[node.type] ?? []) {
    if ((key === 'key' || key === 'property') && node['computed'] !== true) continue
    for (const child of [node[key]].flat()) if (isNode(child)) walk(child, visit)
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const literal = (node: unknown): string | null =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null

const memberName = (node: Node): string => {
  const { object, property, computed } = node
  const owner = isNode(object) && object.type === 'Identifier' ? String(object['name']) : '?'
  const name = computed === true ? literal(property) : isNode(property) && String(property['name'])
  return `${owner}.${name}`
}

const isImportMetaGlob = (node: Node): boolean => {
  const callee = node.type === 'CallExpression' && node['callee']
  if (!isNode(callee) || callee.type !== 'MemberExpression') return false
  return isNode(callee['object']) && callee['object'].type === 'MetaProperty' && memberName(callee).endsWith('.glob')
}

const onlyReExports = (program: Node): boolean => {
  const body = [program['body']].flat().filter(isNode)
  return body.length > 0 && body.every((node) => node.type.startsWith('Export') && isNode(node['source']))
}
