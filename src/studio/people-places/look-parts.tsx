import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CastMember } from '../../core/model/cast.ts'
import { lookOf } from '../../core/model/look.ts'
import { coloursSeen } from '../../ui/looks/compose-layers.ts'
import { ART } from '../../ui/looks/person-layers.ts'
import { studioLooks as words } from '../../ui/text/en/studio-looks.ts'
import type { Hear } from '../preview.ts'
import { ColourRadios } from './colour-radios.tsx'
import { CLOTHES, HAIR, SKINS } from './palettes.ts'
import { PictureRadios } from './picture-radios.tsx'
import { VoiceMaker } from './voice-maker.tsx'

export interface LookPartsProps {
  readonly person: CastMember
  readonly hear: Hear
  readonly onChange: (changed: Partial<CastMember>) => void
  /** Where something is taken away, the whole person. */
  readonly onPerson: (person: CastMember) => void
}

type Part = keyof typeof words.parts

/** What somebody is put together from, one part open at a time: only then its pictures are drawn. */
export function LookParts({ person, hear, onChange, onPerson }: LookPartsProps) {
  const [open, setOpen] = useState<Part | null>('body')
  const seen = useColoursSeen(person)
  const { accessory, facialHair, ...bare } = person
  const without = {
    glasses: { ...bare, ...(facialHair && { facialHair }) },
    beard: { ...bare, ...(accessory && { accessory }) },
  }
  const wearing = (glasses: string): CastMember =>
    glasses === 'none' ? without.glasses : { ...person, accessory: glasses }
  const bearded = (beard: string): CastMember => (beard === 'none' ? without.beard : { ...person, facialHair: beard })
  const part = (id: Part, chosen: string, children: () => ComponentChildren) => (
    <details
      class="maker__part"
      open={open === id}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpen(id)
        else if (open === id) setOpen(null)
      }}
    >
      <summary>
        {words.parts[id]} <span>{chosen}</span>
      </summary>
      {open === id && children()}
    </details>
  )
  return (
    <>
      {part('body', nameOf(words.body, person.body), () => (
        <PictureRadios
          legend={words.parts.body}
          options={words.body}
          value={person.body}
          wearing={(body) => ({ ...person, body })}
          crop="bust"
          onChoose={(body) => onChange({ body })}
        />
      ))}
      {part('hair', nameOf(words.hair, person.hair), () => (
        <PictureRadios
          legend={words.parts.hair}
          options={words.hair}
          value={person.hair}
          wearing={(hair) => ({ ...person, hair })}
          crop="head"
          onChoose={(hair) => onChange({ hair })}
        />
      ))}
      {part('glasses', nameOf(words.glasses, accessory ?? 'none'), () => (
        <PictureRadios
          legend={words.parts.glasses}
          options={words.glasses}
          value={accessory ?? 'none'}
          wearing={wearing}
          crop="head"
          onChoose={(glasses) => onPerson(wearing(glasses))}
        />
      ))}
      {part('beard', nameOf(words.beard, facialHair ?? 'none'), () => (
        <PictureRadios
          legend={words.parts.beard}
          options={words.beard}
          value={facialHair ?? 'none'}
          wearing={bearded}
          crop="head"
          onChoose={(beard) => onPerson(bearded(beard))}
        />
      ))}
      {part('colours', '', () => (
        <>
          <ColourRadios
            legend={words.skin}
            swatches={SKINS}
            value={person.skin}
            hint={isFaint(person.skin) ? words.colours.faint : undefined}
            onChoose={(skin) => onChange({ skin })}
          />
          <ColourRadios
            legend={words.clothes}
            swatches={CLOTHES}
            value={person.cloth}
            hint={seen.cloth ? undefined : words.notSeen.clothes}
            onChoose={(cloth) => onChange({ cloth })}
          />
          <ColourRadios
            legend={words.hairColour}
            swatches={HAIR}
            value={lookOf(person).hairColor}
            hint={seen.own ? undefined : words.notSeen.hair}
            onChoose={(hairColor) => onChange({ hairColor })}
          />
        </>
      ))}
      {part('voice', words.pitchIs(person.voice.pitch), () => (
        <VoiceMaker person={person} hear={hear} onVoice={(voice) => onChange({ voice })} />
      ))}
    </>
  )
}

const nameOf = (names: Readonly<Record<string, string>>, drawing: string): string =>
  Object.hasOwn(names, drawing) ? (names[drawing] ?? '') : drawing

/** Which colours are to be seen; all, until it is known. */
function useColoursSeen(person: CastMember): { readonly cloth: boolean; readonly own: boolean } {
  const [seen, setSeen] = useState({ cloth: true, own: true })
  const { body, hair, facialHair } = person
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of the person counts
  useEffect(() => {
    let on = true
    coloursSeen(person, ART).then(
      (known) => on && setSeen(known),
      () => {},
    )
    return () => {
      on = false
    }
  }, [body, hair, facialHair])
  return seen
}

/** Against the ink of a face, less than 3 to 1 (WCAG 1.4.11). */
function isFaint(colour: string): boolean {
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  return (light(colour) + 0.05) / (light('#1B1F2A') + 0.05) < 3
}
