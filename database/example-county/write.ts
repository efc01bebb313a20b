/**
 * Writes the workbook of the example county that `npm run demo` judges. Run it again after a change of the example
 * city: `npm run -s example-county`.
 */
import { writeFile } from 'node:fs/promises'
import { workbookBytes } from '#platform/files/write-table.ts'
import { exampleSheets } from './example-sheets.ts'

await writeFile(new URL('county.xlsx', import.meta.url), await workbookBytes(exampleSheets()))
