/**
 * Prints pages as PDF by Typst: a template says how they look, values say what stands on them. Values reach the template as
 * data and never as markup, so that nothing a person typed can be taken for a command.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { printable } from './layout/printable.ts'
import { lettersMissing, pageFonts } from './printing/fonts.ts'

export interface PdfPages {
  /** Typst; `json(bytes(sys.inputs.values))` are the values. */
  readonly template: string
  readonly values: unknown
}

export interface PrintedPdf {
  readonly bytes: Buffer
  readonly pages: number
  /** Letters that our font lacks (very rare names): printed from whatever the machine has, else as empty boxes; to be looked at. */
  readonly missing: readonly string[]
}

let compiler: Promise<NodeCompiler> | null = null

/** A bug of a template, never of what people typed. */
function failed(errors: readonly { readonly message?: string }[]): Error {
  return new Error(`a page cannot be printed: ${errors.map(({ message }) => message ?? 'unknown').join('; ')}`)
}

export async function writePdf({ template, values }: PdfPages): Promise<PrintedPdf> {
  compiler ??= pageFonts().then((fontBlobs) => NodeCompiler.create({ fontArgs: [{ fontBlobs }] }))
  const printer = await compiler
  const json = JSON.stringify(values, (_, value: unknown) => (typeof value === 'string' ? printable(value) : value))
  const result = printer.compile({ mainFileContent: template, inputs: { values: json } })
  const document = result.result
  if (document === null) throw failed(result.takeDiagnostics()?.shortDiagnostics ?? [])
  const bytes = printer.pdf(document)
  // What is remembered of earlier pages is let go after a while; else a server's memory grows with every page.
  printer.evictCache(5)
  return { bytes, pages: document.numOfPages, missing: lettersMissing(template + json) }
}
