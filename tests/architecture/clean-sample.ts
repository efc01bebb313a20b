/** A small house without a fault, with everything in it that looks like one and is none. Faults are planted into it. */
import type { Tree } from './tree.ts'

const readme = `# room
**Knows** something.
**Answers** questions.
**Asks** schools.
**Words** few.
**Start reading at** contract.ts.
`

const files: Readonly<Record<string, string>> = {
  'start.cjs': `const { join } = require('node:path')\nrequire(join(__dirname, 'cli/main.ts'))`,
  'kernel/figure.ts': `import { z } from 'zod'\nimport type { Words } from './words.ts'\nexport const figure = z.number()`,
  'kernel/words.ts': `/** Says: import '#platform/clock.ts' */\nexport interface Words { readonly zh: string }\nconst said = "import '#modules/schools/store.ts'"`,
  'kernel/figure.test.ts': `import { expect } from 'vitest'\nimport { readFileSync } from 'node:fs'\nimport { figure } from './figure.ts'`,
  'platform/clock.ts': `export const today = (): Date => new Date()`,
  'platform/database/pool.ts': `import pg from 'pg'\nimport type { Words } from '#kernel/words.ts'\nimport { today } from '../clock.ts'\nexport const check = 'select 1 from pg_catalog.pg_class'`,
  'platform/made-for-tests.ts': `export const made = process.env`,
  'modules/flow.ts': `export const flow = {}`,
  'modules/access/README.md': readme,
  'modules/access/contract.ts': `import { z } from 'zod'\nexport const person = z.object({})`,
  'modules/access/index.ts': `export { findPerson } from './store.ts'\nexport type { Person } from './contract.ts'`,
  'modules/access/store.ts': `import { sql } from 'kysely'\nimport { pool } from '#platform/database/pool.ts'\nexport const findPerson = () => sql\`select * from access.person where id = \${1}\``,
  'modules/schools/README.md': readme.replaceAll(/^\*\*(.+?)\*\*/gm, '## $1\n'),
  'modules/schools/contract.ts': `import { figure } from '#kernel/figure.ts'\nimport { person } from '#modules/access/contract.ts'\nimport { fields } from './fields.ts'\nexport const needs = 'access.read'`,
  'modules/schools/fields.ts': `export const fields = { heading: 'select the column from the sheet' }`,
  'modules/schools/formulas.ts': `import { fields } from './fields.ts'\nexport const half = (value: number): number => value / 2`,
  'modules/schools/index.ts': `export * from './contract.ts'\nexport { findSchool } from './store.ts'`,
  'modules/schools/gather.ts': `import { findPerson } from '#modules/access/index.ts'\nimport { today } from '#platform/clock.ts'\nexport const gather = () => findPerson()`,
  'modules/schools/judge/seats-left.ts': `import type { Person } from '#modules/access/index.ts'\nimport { person } from '#modules/access/contract.ts'\nimport type { gather } from '../gather.ts'\nimport { half } from '../formulas.ts'\nexport const until = (day: string): Date => new Date(day)`,
  'modules/schools/judge/seats-left.test.ts': `import { mkdtemp } from 'node:fs/promises'\nimport { made } from '#platform/made-for-tests.ts'\nimport { until } from './seats-left.ts'\nconst now = Date.now()`,
  'modules/schools/read-roster.ts': `import { readFile } from 'node:fs/promises'\nexport const read = () => import('./fields.ts')`,
  'modules/schools/solve.job.ts': `import { Worker } from 'node:worker_threads'\nexport const start = () => new Worker(new URL('./read-roster.ts', import.meta.url))`,
  'modules/schools/store.ts': `import { pool } from '#platform/database/pool.ts'\nexport const find = (db) => db.selectFrom('schools.school as s').select('s.code')\nexport const all = 'select a.code from schools.school a join schools.place b on b.code = a.code'`,
  'modules/schools/operations.ts': `import { gather } from './gather.ts'\nimport { find } from './store.ts'\nexport const answers = {}`,
  'server/main.ts': `import { answers } from '#modules/schools/operations.ts'\nimport { contract } from '#modules/schools/contract.ts'\nimport { pool } from '#platform/database/pool.ts'\nimport { page } from './page.ts'`,
  'server/page.ts': `import { demo } from '#database/demo/city.ts'\nexport const page = demo`,
  'cli/main.ts': `import { answers } from '#modules/access/index.ts'\nconst port = process.env.PORT`,
  'web/app/main.tsx': `import { createRouter } from '@tanstack/react-router'\nimport { SchoolPage } from '#web/schools/SchoolPage.tsx'`,
  'web/ui/Button.tsx': `import type { Words } from '#kernel/words.ts'\nimport { Button } from 'antd'\nexport const Plain = () => <Button title="x">don't import '#modules/schools/store.ts'</Button>`,
  'web/schools/SchoolPage.tsx': `import { useQuery } from '@tanstack/react-query'\nimport { half } from '#modules/schools/formulas.ts'\nimport { needs } from '#modules/schools/contract.ts'\nimport { Plain } from '#web/ui/Button.tsx'\nexport const SchoolPage = () => <Plain />`,
  'web/overview/page.tsx': `import { SchoolPage } from '#web/schools/SchoolPage.tsx'`,
  'database/migrations/0001-access.sql': `create schema access;\ncreate table access.person (id uuid primary key); -- see schools.school`,
  'database/migrations/0002-schools.sql': `create table schools.school (\n  code text, head uuid references access.person (id),\n  note text default 'from census.batch; see there'\n);`,
  'database/migrations/0003-census-and-standards.sql': `create table census.batch (school text references schools.school (code));`,
  'database/demo/city.ts': `import { findSchool } from '#modules/schools/index.ts'\nexport const demo = findSchool`,
  'tests/small-county.ts': `import { find } from '#modules/schools/store.ts'\nimport { page } from '../server/page.ts'\nexport const any = (name: string) => import(name)`,
  'bench/assess.ts': `import { until } from '#modules/schools/judge/seats-left.ts'`,
}

export const cleanSample: Tree = {
  files: new Map(Object.entries(files)),
  flow: { access: [], schools: ['access'], census: ['schools'], standards: [] },
}
