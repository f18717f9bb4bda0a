export type QualityWish = 'auto' | 'canvas' | 'webgl' | 'off'
export type Renderer = 'canvas' | 'webgl' | 'off'

/**
 * full: idle motion and filters on a real GPU; brief: a software renderer, answers move and then the loop sleeps;
 * still: no motion but fades.
 */
export type Liveliness = 'full' | 'brief' | 'still'

export interface Quality {
  readonly renderer: Renderer
  readonly liveliness: Liveliness
}

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

/** `gpu`: the unmasked renderer name, null when there is no WebGL2 at all. */
export const chooseQuality = (wish: QualityWish, gpu: string | null, still: boolean): Quality => {
  const software = gpu === null || SOFTWARE.test(gpu)
  const renderer = wish === 'auto' ? (software ? 'canvas' : 'webgl') : wish
  return { renderer, liveliness: still ? 'still' : software ? 'brief' : 'full' }
}

/** `?stage=canvas|webgl|off` in the address wins over the setting, for tests and for support. */
export const wishOf = (setting: QualityWish, search: string): QualityWish => {
  const asked = new URLSearchParams(search).get('stage')
  return asked === 'canvas' || asked === 'webgl' || asked === 'off' ? asked : setting
}

/** The name of what draws WebGL2 here, by a context that is thrown away again; null when there is none. */
export const probeGpu = (): string | null => {
  const context = document.createElement('canvas').getContext('webgl2')
  if (!context) return null
  const info = context.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER)
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return String(name)
}
