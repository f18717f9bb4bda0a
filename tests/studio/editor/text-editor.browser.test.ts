import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTextEditor, type TextEditor } from '../../../src/studio/editor/text-editor.ts'

let editor: TextEditor
let steps: string[]

beforeEach(() => {
  steps = []
  editor = createTextEditor({
    documents: { 'story.ink': 'One\nTwo\n', 'part.ink': 'Part\n' },
    open: 'story.ink',
    extensions: () => [],
    onChange: () => undefined,
    onCursor: () => undefined,
    onStep: (way, what, { file, line }) => steps.push(`${way} ${what} ${file} ${line}`),
  })
  document.body.append(editor.view.dom)
})
afterEach(() => {
  editor.destroy()
  editor.view.dom.remove()
})

const texts = () => Object.fromEntries(editor.names().map((name) => [name, editor.read(name)]))

/** As somebody types: a letter a transaction, at the cursor. */
function type(words: string): void {
  for (const letter of words) {
    const { head } = editor.view.state.selection.main
    editor.view.dispatch({
      changes: { from: head, insert: letter },
      selection: { anchor: head + 1 },
      userEvent: 'input.type',
    })
  }
}

describe('undo across the documents', () => {
  test('goes back in the order in which things were done, to the document and line of each', () => {
    editor.goTo({ file: 'story.ink', line: 2 }, 3)
    type(' and')
    editor.open('part.ink')
    editor.goTo({ file: 'part.ink', line: 1 }, 4)
    type(' one')
    editor.open('story.ink')
    type(' more')
    expect(texts()).toEqual({ 'story.ink': 'One\nTwo and more\n', 'part.ink': 'Part one\n' })
    expect(editor.step('undo')).toBe(true)
    expect(texts()).toEqual({ 'story.ink': 'One\nTwo and\n', 'part.ink': 'Part one\n' })
    editor.step('undo')
    expect(texts()).toEqual({ 'story.ink': 'One\nTwo and\n', 'part.ink': 'Part\n' })
    expect(editor.place()).toEqual({ file: 'part.ink', line: 1 })
    editor.step('undo')
    expect(texts()).toEqual({ 'story.ink': 'One\nTwo\n', 'part.ink': 'Part\n' })
    expect(editor.step('undo')).toBe(false)
    expect(steps).toEqual(['undo  story.ink 2', 'undo  part.ink 1', 'undo  story.ink 2'])
    while (editor.step('redo'));
    expect(texts()).toEqual({ 'story.ink': 'One\nTwo and more\n', 'part.ink': 'Part one\n' })
  })

  test('what is typed in one go is one step, and an edit by a button in another file parts it', () => {
    editor.goTo({ file: 'story.ink', line: 1 }, 3)
    type(' word')
    type('s')
    editor.edit([{ file: 'part.ink', from: 1, to: 2, text: 'Other\n' }])
    type('!')
    editor.step('undo')
    expect(editor.read('story.ink')).toBe('One words\nTwo\n')
    editor.step('undo')
    expect(editor.read('part.ink')).toBe('Part\n')
    editor.step('undo')
    expect(editor.read('story.ink')).toBe('One\nTwo\n')
    expect(editor.undoable.value).toBe(false)
  })

  test('what a button does in many files is one step with its name', () => {
    editor.together('renamed', () =>
      editor.edit([
        { file: 'story.ink', from: 1, to: 2, text: 'Eins\n' },
        { file: 'part.ink', from: 1, to: 2, text: 'Teil\n' },
        { file: 'new.ink', from: 1, to: 1, text: 'Neu\n' },
      ]),
    )
    expect(editor.names()).toEqual(['story.ink', 'part.ink', 'new.ink'])
    editor.step('undo')
    expect(texts()).toEqual({ 'story.ink': 'One\nTwo\n', 'part.ink': 'Part\n' })
    expect(steps).toEqual(['undo renamed story.ink 1'])
    editor.step('redo')
    expect(texts()).toEqual({ 'story.ink': 'Eins\nTwo\n', 'part.ink': 'Teil\n', 'new.ink': 'Neu\n' })
  })

  test('a file that goes comes back with what was written in it, and what was written before is undone after', () => {
    editor.open('part.ink')
    editor.goTo({ file: 'part.ink', line: 1 }, 4)
    type(' of it')
    editor.replace({ 'story.ink': 'One\nTwo\n' })
    expect(editor.names()).toEqual(['story.ink'])
    expect(editor.place().file).toBe('story.ink')
    editor.step('undo')
    expect(editor.read('part.ink')).toBe('Part of it\n')
    expect(editor.place().file).toBe('part.ink')
    editor.step('undo')
    expect(editor.read('part.ink')).toBe('Part\n')
    editor.step('redo')
    editor.step('redo')
    expect(editor.names()).toEqual(['story.ink'])
    expect(editor.redoable.value).toBe(false)
  })

  test('a file that is shown and undone away leaves one in a file that is there', () => {
    editor.edit([{ file: 'new.ink', from: 1, to: 1, text: 'New\n' }])
    editor.open('new.ink')
    editor.step('undo')
    expect(editor.names()).toEqual(['story.ink', 'part.ink'])
    expect(editor.names()).toContain(editor.place().file)
    expect(editor.view.state.doc.toString()).toBe(editor.read(editor.place().file))
  })

  test('whoever writes on after an undo gives up what could be done again, and nothing else', () => {
    type('a')
    editor.edit([{ file: 'part.ink', from: 1, to: 1, text: 'b\n' }])
    editor.step('undo')
    type('c')
    expect(editor.redoable.value).toBe(false)
    expect(editor.step('redo')).toBe(false)
    editor.step('undo')
    editor.step('undo')
    expect(texts()).toEqual({ 'story.ink': 'One\nTwo\n', 'part.ink': 'Part\n' })
  })

  test('the keys and the menu of the browser undo the same way', () => {
    editor.edit([{ file: 'part.ink', from: 1, to: 1, text: 'b\n' }])
    const { contentDOM } = editor.view
    contentDOM.dispatchEvent(
      new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true }),
    )
    expect(editor.read('part.ink')).toBe('Part\n')
    expect(editor.redoable.value).toBe(true)
  })

  test('hundreds of steps in turn come back as they were', () => {
    const before = texts()
    for (let time = 0; time < 300; time++) {
      const file = time % 3 === 0 ? 'part.ink' : 'story.ink'
      editor.edit([{ file, from: 1, to: 1, text: `${time}\n` }])
      if (time % 7 === 0) type('x')
    }
    const after = texts()
    while (editor.step('undo'));
    expect(texts()).toEqual(before)
    while (editor.step('redo'));
    expect(texts()).toEqual(after)
  })
})
