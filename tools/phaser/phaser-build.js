// The parts of Phaser that the stage uses, in place of the whole package. Registering happens in these files, so the
// order matters. A part that is missing here is undefined in the built app: add its file, as the package's own index does.
import 'phaser-source/polyfills/requestVideoFrame.js'
import CONST from 'phaser-source/const.js'
import GameEvents from 'phaser-source/core/events/index.js'
import Game from 'phaser-source/core/Game.js'
import 'phaser-source/events/EventEmitter.js'
import 'phaser-source/gameobjects/DisplayList.js'
import 'phaser-source/gameobjects/GameObjectCreator.js'
import 'phaser-source/gameobjects/GameObjectFactory.js'
import 'phaser-source/gameobjects/UpdateList.js'
import Scene2D from 'phaser-source/cameras/2d/index.js'
import 'phaser-source/data/DataManagerPlugin.js'
import Color from 'phaser-source/display/color/index.js'
import Container from 'phaser-source/gameobjects/container/Container.js'
import 'phaser-source/gameobjects/container/ContainerCreator.js'
import 'phaser-source/gameobjects/container/ContainerFactory.js'
import Graphics from 'phaser-source/gameobjects/graphics/Graphics.js'
import 'phaser-source/gameobjects/graphics/GraphicsCreator.js'
import 'phaser-source/gameobjects/graphics/GraphicsFactory.js'
import Image from 'phaser-source/gameobjects/image/Image.js'
import 'phaser-source/gameobjects/image/ImageFactory.js'
import Rectangle from 'phaser-source/gameobjects/shape/rectangle/Rectangle.js'
import 'phaser-source/gameobjects/shape/rectangle/RectangleFactory.js'
import Clamp from 'phaser-source/math/Clamp.js'
import Vector2 from 'phaser-source/math/Vector2.js'
import Scale from 'phaser-source/scale/index.js'
import Scene from 'phaser-source/scene/Scene.js'
import 'phaser-source/scene/ScenePlugin.js'
import Clock from 'phaser-source/time/Clock.js'
import TweenEvents from 'phaser-source/tweens/events/index.js'
import 'phaser-source/tweens/TweenManager.js'

const Phaser = {
  ...CONST,
  Cameras: { Scene2D },
  Core: { Events: GameEvents },
  Display: { Color },
  Game,
  GameObjects: { Container, Graphics, Image, Rectangle },
  Math: { Clamp, Vector2 },
  Scale,
  Scene,
  Time: { Clock },
  Tweens: { Events: TweenEvents },
}
export default Phaser
