/** Reads the project's own sources, as the rules are held against them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { flow } from '#modules/flow.ts'
import { isCode, type Tree } from './tree.ts'

const skipped = new Set(['node_modules', 'dist', 'coverage', 'data', '.git', '.tsbuild'])

const isWanted = (name: string): boolean => isCode(name) || name.endsWith('.sql') || name === 'README.md'

function pathsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !skipped.has(name))
    .flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return pathsIn(path)
      return isWanted(name) ? [path] : []
    })
}

export function readTree(root: string): Tree {
  const files = pathsIn(root).map((path): [string, string] => [
    relative(root, path).split(sep).join('/'),
    readFileSync(path, 'utf8'),
  ])
  return { files: new Map(files), flow }
}
