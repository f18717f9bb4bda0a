import { describe, expect, test } from 'vitest'
import { chooseQuality, wishOf } from '../../../src/play/stage/quality.ts'

const GPU = 'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)'
const SOFTWARE = [
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
  'llvmpipe (LLVM 15.0.6, 256 bits)',
  'softpipe',
  'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)',
  'Apple Software Renderer',
]

describe('quality', () => {
  test('a real GPU gets WebGL and idle motion', () => {
    expect(chooseQuality('auto', GPU, false)).toEqual({ renderer: 'webgl', liveliness: 'full' })
  })

  test.each(SOFTWARE)('%s gets Canvas and a loop that sleeps', (name) => {
    expect(chooseQuality('auto', name, false)).toEqual({ renderer: 'canvas', liveliness: 'brief' })
  })

  test('so does a machine without WebGL', () => {
    expect(chooseQuality('auto', null, false)).toEqual({ renderer: 'canvas', liveliness: 'brief' })
  })

  test('reduced motion is still on any machine', () => {
    expect(chooseQuality('auto', GPU, true)).toEqual({ renderer: 'webgl', liveliness: 'still' })
    expect(chooseQuality('auto', null, true).liveliness).toBe('still')
  })

  test('a wish decides the renderer, not how much may move', () => {
    expect(chooseQuality('webgl', 'llvmpipe', false)).toEqual({ renderer: 'webgl', liveliness: 'brief' })
    expect(chooseQuality('canvas', GPU, false)).toEqual({ renderer: 'canvas', liveliness: 'full' })
    expect(chooseQuality('off', null, false).renderer).toBe('off')
  })

  test('the address wins over the setting, when it says something that exists', () => {
    expect(wishOf('auto', '?stage=canvas')).toBe('canvas')
    expect(wishOf('webgl', '?x=1&stage=off')).toBe('off')
    expect(wishOf('canvas', '?stage=fancy')).toBe('canvas')
    expect(wishOf('off', '')).toBe('off')
  })
})
