/** One decimal is a twentieth of the ink line: finer coordinates cannot be seen. */
const shorten = (numbers: string): string =>
  numbers
    .replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(1))))
    .replace(/[\s,]*([a-zA-Z])[\s,]*/g, '$1')
    .replace(/[\s,]+(?=-)/g, '')
    .replace(/[\s,]+/g, ' ')

/** Stray specks of the scanned ink: closed lines of absolute coordinates within two units. */
const isSpeck = (line: string): boolean => {
  if (!/^[MLHVCZ\d\s.,-]+$/.test(line) || !line.includes('C')) return false
  const numbers = (line.match(/-?[\d.]+/g) ?? []).map(Number)
  const spread = (odd: number): number => {
    const values = numbers.filter((_, n) => n % 2 === odd)
    return Math.max(...values) - Math.min(...values)
  }
  return spread(0) < 3 && spread(1) < 3
}

const sweep = (data: string): string =>
  data
    .split(/(?=M)/)
    .filter((line) => !isSpeck(line))
    .join('')

/** Makes an SVG smaller without a visible change: rounds path data and transforms, drops specks and comments. */
export const minifySvg = (svg: string): string =>
  svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ d="([^"]+)"/g, (_, data: string) => ` d="${shorten(sweep(data.trim()))}"`)
    .replace(/ transform="translate\(([-\d.]+)[ ,]+([-\d.]+)\)"/g, (_, x: string, y: string) => {
      const [dx, dy] = [Number(Number(x).toFixed(1)), Number(Number(y).toFixed(1))]
      return dx || dy ? ` transform="translate(${dx} ${dy})"` : ''
    })
    .replace(/>\s+</g, '><')
    .trim()
