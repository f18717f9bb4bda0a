// Runs before every script, on whatever Node the machine has: says what to do when it is too old to run TypeScript.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Defuse needs Node 22.18 or newer, and this is ${process.versions.node}. ` +
      'Run "npm ci" without --omit=dev and then "npm run ...": it brings its own Node. Or install Node 24.',
  )
  process.exit(1)
}
