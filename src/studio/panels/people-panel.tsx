import { useState } from 'preact/hooks'
import { studioPeople as words } from '../../ui/text/en/studio-people.ts'
import { PeopleSection, type PickerProps } from '../people-places/people-section.tsx'
import { PlacesSection } from '../people-places/places-section.tsx'
import type { Panel, PanelProps } from './panel.ts'
import '../people-places/people-places.css'

/** Who can be met and where, as pictures; what is chosen is written into the text as tags. */
function PeoplePanel({ workbench, hear }: PanelProps) {
  const [said, setSaid] = useState('')
  const onWrite: PickerProps['onWrite'] = (edits, what, told = false) => {
    if (edits && edits.length > 0) workbench.edit(edits)
    const { line } = workbench.cursor.peek()
    setSaid(edits === null ? words.notHere(line) : edits.length === 0 ? words.already : told ? what : words.done(what))
  }
  return (
    <div class="picker">
      <p class="picker__said" role="status">
        {said}
      </p>
      <div class="picker__all">
        <PeopleSection workbench={workbench} onWrite={onWrite} hear={hear} />
        <PlacesSection workbench={workbench} onWrite={onWrite} />
      </div>
    </div>
  )
}

export const PEOPLE_PANEL: Panel = { id: 'people', label: words.label, Body: PeoplePanel }
