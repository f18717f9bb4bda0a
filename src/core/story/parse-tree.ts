/** The parts of Ink's parse tree that Defuse reads. inkjs ships it minified, so nodes are known by `typeName`. */
export interface ParsedNode {
  readonly typeName: string
  readonly content: readonly ParsedNode[]
  readonly parent: ParsedNode | null
  readonly hasOwnDebugMetadata: boolean
  readonly debugMetadata: { readonly startLineNumber: number; readonly fileName: string | null } | null
}

interface TextNode extends ParsedNode {
  readonly text: string
}
interface TagNode extends ParsedNode {
  readonly isStart: boolean
}
export interface ChoiceNode extends ParsedNode {
  readonly startContent: ParsedNode | null
  readonly choiceOnlyContent: ParsedNode | null
  readonly innerContent: ParsedNode | null
  readonly isInvisibleDefault: boolean
}
export interface FlowNode extends ParsedNode {
  readonly identifier?: { readonly name: string }
  readonly isFunction: boolean
  readonly hasParameters: boolean
}

export const isText = (node: ParsedNode): node is TextNode => node.typeName === 'Text'
export const isTag = (node: ParsedNode): node is TagNode => node.typeName === 'Tag' && 'isStart' in node
export const isChoice = (node: ParsedNode): node is ChoiceNode => node.typeName === 'Choice'
export const isKnot = (node: ParsedNode): node is FlowNode => node.typeName === 'Knot'
export const isFunction = (node: ParsedNode): node is FlowNode => node.typeName === 'Function'

export interface SourceLine {
  readonly file: string
  readonly line: number
}

export function sourceLine(node: ParsedNode, mainFile: string): SourceLine {
  for (let at: ParsedNode | null = node; at; at = at.parent) {
    if (at.hasOwnDebugMetadata && at.debugMetadata) {
      return { file: at.debugMetadata.fileName || mainFile, line: at.debugMetadata.startLineNumber }
    }
  }
  return { file: mainFile, line: 1 }
}

/** Visits every node in the order of the text, parents before children, without recursion. */
export function visit(root: ParsedNode, see: (node: ParsedNode) => void): void {
  const stack: ParsedNode[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    see(node)
    for (let i = node.content.length - 1; i >= 0; i--) {
      const child = node.content[i]
      if (child) stack.push(child)
    }
  }
}
