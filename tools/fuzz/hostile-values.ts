import fc from 'fast-check'

const deep = (open: string, close: string, depth: number): string => `${open.repeat(depth)}${close.repeat(depth)}`

/** Text that has broken something somewhere before. */
const HOSTILE_TEXTS: readonly string[] = [
  ...['', ' ', '\0', 'a\0b', '\ud800', '\u202eback', '\u2028', '😀'.repeat(300), 'é', '\r\n', '%00', '%', '%zz'],
  ...["' or 1=1 --", '"; drop table person; --', '$1', '?', '{{1}}', '<script>alert(1)</script>', '../../etc'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '-0', '1e999', '0x10'],
  ...['9007199254740993', '99999999999999999999', '-1', '2026-13-45', 'javascript:alert(1)', '//example.com', '\\'],
  ...['x'.repeat(10_000), 'a@b', '00000000-0000-4000-8000-000000000000', '*', 'a,b\n"c', '=1+1', '\ufeff', 'ß'],
]

const HOSTILE_NUMBERS: readonly number[] = [
  ...[0, -0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, -(2 ** 63), 1e-300, 4_294_967_296, 8.64e15 + 1],
]

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)

/** Anything that JSON can say, where something else is expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(...HOSTILE_NUMBERS, null, true, false),
  fc.constantFrom<unknown>(
    [],
    {},
    [[]],
    [null],
    { a: 1 },
    { length: -1 },
    Array.from({ length: 3000 }, () => 0),
  ),
  fc.constantFrom<unknown>(JSON.parse(deep('[', ']', 500)), JSON.parse('{"__proto__":{"role":"admin"}}')),
)

/** Bodies that are no JSON, or too much of it. */
export const hostileBody: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc.constantFrom(
    ...['', '{', '{"a":', '[1,]', "{'a':1}", 'null', '1', '"text"', '\ufeff{}', '{"a":1}{"b":2}', '{"a":1e99999}'],
    ...['{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}', '{"a":1,"a":2}', '{"a":"\\ud800"}', '\0'],
    ...[deep('[', ']', 20_000), deep('{"a":', '}', 5000), `"${'x'.repeat(600_000)}"`, `[${'0,'.repeat(200_000)}0]`],
  ),
  fc.uint8Array({ maxLength: 200 }),
)
