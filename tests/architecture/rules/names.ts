/** How files and folders are called. */
import { isCode, type Fault, type Rule } from '../tree.ts'

const empty = /^(utils?|helpers?|commons?|shared|misc|base|managers?|services?|dtos?|impls?)$/

/** A name says nothing where it is one of these words, or ends in one: `school-utils`, `SchoolManager`. */
function saysNothing(segment: string): boolean {
  const stem = segment.replace(/(\.(test|e2e|job|d))?\.[a-z]+$/, '')
  const words = stem
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_.]/)
  return empty.test(stem.toLowerCase()) || empty.test(words.at(-1) ?? '')
}

const namesSaySomething: Rule = {
  name: 'names say something',
  says: 'no file or folder is called utils, helpers, common, shared, misc, base, manager, service, dto or impl',
  faultsIn: (tree) =>
    [...tree.files.keys()].flatMap((path): Fault[] => {
      const found = path.split('/').find(saysNothing)
      return found === undefined ? [] : [{ path, what: `“${found}” says nothing` }]
    }),
}

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const pascal = /^([A-Z][a-z0-9]*)+$/

function wellFormed(path: string): boolean {
  const folders = path.split('/')
  const file = folders.pop() ?? ''
  const stem = file.replace(/(\.(test|e2e|job|d|config))?\.[cm]?[jt]sx?$/, '')
  const isName = kebab.test(stem) || (file.endsWith('.tsx') && pascal.test(stem))
  return isName && folders.every((folder) => kebab.test(folder) || folder.startsWith('.'))
}

const namesAreKebab: Rule = {
  name: 'names are kebab-case',
  says: 'files and folders are kebab-case, components PascalCase',
  faultsIn: (tree) =>
    [...tree.files.keys()]
      .filter((path) => isCode(path) && !wellFormed(path))
      .map((path): Fault => ({ path, what: 'is neither kebab-case nor a PascalCase component' })),
}

export const nameRules: readonly Rule[] = [namesSaySomething, namesAreKebab]
