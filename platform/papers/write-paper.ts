/** A paper as a .docx in the layout of GB/T 9704-2012; one with long tables in a thread, so that a server goes on answering. */
import type { Paper, PaperBlock } from '#kernel/paper.ts'
import { runApart } from '../jobs/run-apart.ts'
import { writePaperHere } from './layout/write-paper-here.ts'

/** Cells take a fraction of a millisecond each; a thread takes a tenth of a second to begin. */
const fewCells = 1000

const cellsOf = (blocks: readonly PaperBlock[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length * block.columns.length : 0), 0)

export async function writePaper(paper: Paper): Promise<Buffer> {
  const cells = [paper.blocks, ...(paper.annexes ?? []).map(({ blocks }) => blocks)].map(cellsOf)
  if (cells.reduce((sum, each) => sum + each, 0) <= fewCells) return writePaperHere(paper)
  const thread = new URL('./layout/write-paper-thread.ts', import.meta.url)
  return Buffer.from(await runApart<Uint8Array>(thread, paper))
}
