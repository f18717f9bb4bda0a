import type { ComponentChildren } from 'preact'
import './furniture.css'

/* What stands about in the waiting room, drawn flat and by hand: every piece scales by itself, so that lines stay lines. */

interface PieceProps {
  readonly name: string
  readonly box: string
  readonly children: ComponentChildren
}

function Piece({ name, box, children }: PieceProps) {
  return (
    <svg class={`furniture furniture--${name}`} viewBox={box} aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

export function Lamp() {
  return (
    <Piece name="lamp" box="0 0 240 300">
      <path class="fill-lamp" d="M92 132-196 1000h632L150 131Z" />
      <path class="ink" d="M121 2c-.8 26 .6 48-.2 74" />
      <path class="fill-cloth" d="M120 75c-27 3-45 27-49 57 32 4.500 67 4 100-.6-4.500-31-22-54-51-56.400Z" />
      <path class="ink" d="M120 75c-27 3-45 27-49 57 32 4.500 67 4 100-.6-4.500-31-22-54-51-56.400Z" />
      <path class="ink" d="M104 134c1 10 8 15.500 16.500 15 9-.4 15-6 15.700-15.600" />
      <path class="ink ink--thin" d="M86 118c3-11 8-20 15-26" />
    </Piece>
  )
}

export function Window() {
  return (
    <Piece name="window" box="0 0 300 210">
      <path
        class="fill-glass"
        d="M13 12c90-3 184 2 273-.5 2.500 58-1 118 1 172-92 3.500-183-1-272 1-3-57 .5-116-2-172.500Z"
      />
      <path class="fill-leaf" d="M16 184c4-38 20-58 42-57 9-22 41-24 53-3 20-9 44 3 47 26 14 1 20 15 21 33Z" />
      <path class="fill-paper" d="M214 50c3-13 21-16 28-5 13-5 25 5 21 16-17 3-41 3-57 .7-2-6 2-11 8-11.700Z" />
      <path class="ink ink--thin" d="M214 50c3-13 21-16 28-5 13-5 25 5 21 16-17 3-41 3-57 .7-2-6 2-11 8-11.700Z" />
      <path class="ink" d="M16 184c4-38 20-58 42-57 9-22 41-24 53-3 20-9 44 3 47 26 14 1 20 15 21 33" />
      <path class="ink" d="M13 12c90-3 184 2 273-.5 2.500 58-1 118 1 172-92 3.500-183-1-272 1-3-57 .5-116-2-172.500Z" />
      <path class="ink" d="M150 13c-1.500 56 1 114-.5 171M14 92c92 2 180-2 272 .5" />
      <path
        class="fill-wood"
        d="M2 185c98-3 199 1 296-1 .8 6 .3 12-.5 18-98 2-198-1-295 .5-1.500-6-1.300-12-.5-17.500Z"
      />
      <path class="ink" d="M2 185c98-3 199 1 296-1 .8 6 .3 12-.5 18-98 2-198-1-295 .5-1.500-6-1.300-12-.5-17.500Z" />
    </Piece>
  )
}

export function Door() {
  return (
    <Piece name="door" box="0 0 220 470">
      <path class="fill-cloth" d="M12 470C10 318 14 164 11 12c66-3 132 1 198-1 2 153-2 306 0 459Z" />
      <path class="ink" d="M12 470C10 318 14 164 11 12c66-3 132 1 198-1 2 153-2 306 0 459" />
      <path
        class="fill-glass"
        d="M42 44c46-2 90 1 136-.6 1.500 58-1 116 .5 172-46 2-92-.6-137 .8-1.600-58 1-115 .5-172.200Z"
      />
      <path
        class="ink"
        d="M42 44c46-2 90 1 136-.6 1.500 58-1 116 .5 172-46 2-92-.6-137 .8-1.600-58 1-115 .5-172.200Z"
      />
      <path class="ink ink--thin" d="m64 122 52-58M74 160l82-92" />
      <path class="fill-paper" d="M170 262c6-1 12 2 12 8s-6 10-11 9-9-5-8-10 3-6 7-7Z" />
      <path class="ink" d="M170 262c6-1 12 2 12 8s-6 10-11 9-9-5-8-10 3-6 7-7Z" />
    </Piece>
  )
}

export function Plant() {
  return (
    <Piece name="plant" box="0 0 150 230">
      <path
        class="fill-leaf"
        d="M76 158C60 118 30 108 8 116c10 26 36 44 68 42Zm0 0c-8-46 2-92 30-120 16 34 8 82-30 120Zm0 0c14-34 42-46 66-38-10 26-36 40-66 38Zm-2 0C46 134 34 96 44 58c24 20 36 58 30 100Z"
      />
      <path
        class="ink"
        d="M76 158C60 118 30 108 8 116c10 26 36 44 68 42Zm0 0c-8-46 2-92 30-120 16 34 8 82-30 120Zm0 0c14-34 42-46 66-38-10 26-36 40-66 38Zm-2 0C46 134 34 96 44 58c24 20 36 58 30 100Z"
      />
      <path class="fill-paper" d="M42 156c22 2 46 2 68 0 0 26-4 50-12 72-16 2-30 2-44 0-8-22-12-46-12-72Z" />
      <path class="ink" d="M42 156c22 2 46 2 68 0 0 26-4 50-12 72-16 2-30 2-44 0-8-22-12-46-12-72Z" />
      <path class="ink ink--thin" d="M46 180c20 2 40 2 61-.4" />
    </Piece>
  )
}

export function Bell() {
  return (
    <Piece name="bell" box="0 0 90 58">
      <path class="fill-paper" d="M12 46C12 26 26 13 45 13s33 13 33 33Z" />
      <path class="ink" d="M12 46C12 26 26 13 45 13s33 13 33 33Z" />
      <path class="ink" d="M45 13c-.4-3 .3-5 0-8M39 4.600c4-.8 8-.5 12 0" />
      <path class="ink" d="M4 47.500c27-1.800 55 1 82-.6M6 55.500c26-1.500 52 .8 78-.4" />
      <path class="ink ink--thin" d="M24 36c2-6 6-10 12-12" />
    </Piece>
  )
}

/** The sign over the door that calls the next one. */
export function NumberDisplay({ number }: { readonly number: string }) {
  return <div class="number-display">{number}</div>
}
