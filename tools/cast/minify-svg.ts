/** One decimal is a twentieth of the ink line: finer coordinates cannot be seen. */
const shorten = (numbers: string): string =>
  numbers
    .replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(1))))
    .replace(/[\s,]*([a-zA-Z])[\s,]*/g, '$1')
    .replace(/[\s,]+(?=-)/g, '')
    .replace(/[\s,]+/g, ' ')

/** Makes an SVG smaller without a visible change: rounds path data and transforms, drops comments and idle attributes. */
export const minifySvg = (svg: string): string =>
  svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ stroke="none"/g, '')
    .replace(/ d="([^"]+)"/g, (_, data: string) => ` d="${shorten(data.trim())}"`)
    .replace(/ transform="translate\(([-\d.]+)[ ,]+([-\d.]+)\)"/g, (_, x: string, y: string) => {
      const [dx, dy] = [Number(Number(x).toFixed(1)), Number(Number(y).toFixed(1))]
      return dx || dy ? ` transform="translate(${dx} ${dy})"` : ''
    })
    .replace(/>\s+</g, '><')
    .trim()
