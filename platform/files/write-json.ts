/** Writes a value as a JSON file, one line for each entry of the outermost list. */
import { writeFile } from 'node:fs/promises'

/** False where the file cannot be written: its folder is missing, or may not be written to. */
export async function writeJson(path: string, list: readonly unknown[]): Promise<boolean> {
  try {
    await writeFile(path, `[\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`, 'utf8')
    return true
  } catch {
    return false
  }
}
