// The parts of Phaser that the stage uses, in place of the whole package. A part that is missing here fails the
// e2e tests, which run the built app: add its file below.
import Phaser from 'phaser-source/phaser-core.js'
import 'phaser-source/loader/filetypes/SVGFile.js'
import Container from 'phaser-source/gameobjects/container/Container.js'
import 'phaser-source/gameobjects/container/ContainerFactory.js'
import Particles from 'phaser-source/gameobjects/particles/index.js'
import 'phaser-source/gameobjects/particles/ParticleEmitterFactory.js'

Object.assign(Phaser.GameObjects, { Container, Particles })

export const {
  AUTO,
  BlendModes,
  CANVAS,
  Cameras,
  Core,
  Display,
  Events,
  Filters,
  Game,
  GameObjects,
  Loader,
  Renderer,
  Scale,
  Scene,
  Scenes,
  Textures,
  TintModes,
  Tweens,
  VERSION,
  WEBGL,
} = Phaser
const PhaserMath = Phaser.Math

export { PhaserMath as Math }
export default Phaser
