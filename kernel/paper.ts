/**
 * What an official paper says, part by part, before anything is laid out: rooms compose it, `platform/papers` writes it as a
 * .docx in the layout of GB/T 9704-2012. Numbers of levels, of annexes and of pages are the writer's work, not the text's.
 */

/** Text with a stretch that stands out (黑体, as in 责任书 and replies); a plain string where nothing does. */
export type PaperText = string | readonly (string | { readonly strong: string })[]

export interface PaperColumn {
  readonly heading: string
  /** Share of the table's width; shares need not sum up to anything. */
  readonly width: number
  /** Words stand left, counts right; headings are always centred. Left if not said. */
  readonly align?: 'left' | 'center' | 'right'
}

/** A cell of a table; `\n` begins a new line in it. Numbers are given as the words they are to be printed as. */
export type PaperCell = string | { readonly text: string; readonly span?: number; readonly strong?: boolean }

export interface PaperTable {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly PaperCell[])[]
  /** 小四, 五号 or 小五 of the letters: fewer columns, larger letters. 五号 if not said. */
  readonly letters?: 'large' | 'middle' | 'small'
  /** 口径, 时点 and source below the table. */
  readonly note?: string
}

/** Who signs: lines for the pen where there is no value yet. Several parties stand side by side, two in a row. */
export interface PaperSignatures {
  readonly kind: 'signatures'
  readonly parties: readonly {
    /** `甲方：信阳市人民政府（盖章）`; left out where the lines say it. */
    readonly party?: string
    readonly lines: readonly { readonly label: string; readonly value: string | null }[]
  }[]
}

export interface PaperPicture {
  readonly kind: 'picture'
  readonly bytes: Uint8Array
  readonly format: 'png' | 'jpg'
  /** Width on paper in millimetres, at most 156; the height follows from the pixels. */
  readonly width: number
  readonly pixels: { readonly width: number; readonly height: number }
  /** What it shows, for who cannot see it, and as the line below it. */
  readonly caption: string
}

export type PaperBlock =
  /**
   * Level 1 一、黑体 · 2（一）楷体 · 3 1. · 4（1）. The writer counts; `isNumbered: false` leaves the number out. `runsOn` goes on in the
   * same paragraph, as in “一、压实创建工作责任。与各县区……”.
   */
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly text: string
      readonly runsOn?: PaperText
      readonly isNumbered?: boolean
    }
  /** A paragraph that begins two characters in; `isFlush` begins at the edge (称谓, 甲方). */
  | { readonly kind: 'text'; readonly text: PaperText; readonly isFlush?: boolean }
  /** Smaller, 楷体: where a figure comes from, how it is counted, what a paper does not say. */
  | { readonly kind: 'note'; readonly text: string }
  | PaperTable
  | PaperSignatures
  | PaperPicture
  | { readonly kind: 'blank' }
  | { readonly kind: 'new-page' }

/** What stands above the title. */
export type PaperHead =
  /** 发文机关标志 in red with 发文字号 and a red line; `signer` (签发人) only on papers that go upward. */
  | { readonly kind: 'red'; readonly issuer: string; readonly number?: string; readonly signer?: string }
  /** 信函格式: red double lines above and below, no number on the first page. 整改通知书, 督导意见书. */
  | { readonly kind: 'letter'; readonly issuer: string; readonly number?: string }
  /** As on the city bureau's reply to a proposal: issuer, a line, then 签发人 and 办理结果 at the left. */
  | { readonly kind: 'reply'; readonly issuer: string; readonly signer: string | null; readonly result: string | null }

export interface PaperAnnex {
  readonly title: string
  readonly blocks: readonly PaperBlock[]
  /** A sheet of A4 on its side, for wide tables. */
  readonly isLandscape?: boolean
}

/** 版记 at the foot of the last page. */
export interface PaperImprint {
  /** The whole line: `送：市人大选工委（2份），市政府督查室（1份）。` or `抄送：……`. */
  readonly copies?: string
  /** 主动公开 / 依申请公开 / 不予公开. */
  readonly publicity?: string
  readonly printedBy: string
  /** ISO day. */
  readonly printedOn: string
}

export interface Paper {
  readonly head?: PaperHead
  /** Lines of the title as they are to be broken, one to four. */
  readonly title: readonly string[]
  /** 主送机关 or 称谓; the colon is added. */
  readonly addressee?: string
  readonly blocks: readonly PaperBlock[]
  /** 署名 and 成文日期 after the text. No issuers: the date alone, as on the city bureau's reply. */
  readonly closing?: {
    readonly issuers: readonly string[]
    /** ISO day; null leaves a blank for the pen. */
    readonly date: string | null
    /** A seal will stand on it: the date four characters from the edge, the issuer centred above it. */
    readonly isSealed?: boolean
  }
  /** 附注, in brackets below the date: `（此件公开发布）`, `（联系人：……）`. The brackets are added. */
  readonly remark?: string
  readonly annexes?: readonly PaperAnnex[]
  readonly imprint?: PaperImprint
  /** Above the title and at the head of every page: 模拟数据, 内部资料, 草稿. */
  readonly label?: string
  /** Across every page, pale: who printed it and when, on papers that are internal. */
  readonly watermark?: string
}

/** `2024年7月2日` of an ISO day: Arabic digits, no nought before month and day (GB/T 9704-2012, 7.3.5.4). */
export function paperDay(day: string | null): string {
  if (day === null) return '　　年　　月　　日'
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (year === undefined) throw new Error(`no ISO day: ${day}`)
  return `${Number(year)}年${Number(month)}月${Number(date)}日`
}
