/** Writes a value as a JSON file, one line for each entry of the outermost list. */
import { writeFile } from 'node:fs/promises'

export async function writeJson(path: string, list: readonly unknown[]): Promise<void> {
  await writeFile(path, `[\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`, 'utf8')
}
