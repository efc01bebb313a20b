/** What can go wrong between browser and server, and the words for it, in one place. */
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'

export interface SpokenRefusal {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
  readonly words: Words
}

/** The server said no, with a reason that a person can read. */
export class AnswerError extends Error {
  readonly status: number
  readonly refusal: SpokenRefusal | null
  readonly problems: readonly Problem[]
  constructor(status: number, refusal: SpokenRefusal | null, problems: readonly Problem[]) {
    super(refusal?.code ?? problems[0]?.code ?? `http-${status}`)
    this.status = status
    this.refusal = refusal
    this.problems = problems
  }
}

/** Nobody answered: the network, or the server, is away. */
export class NoConnection extends Error {
  constructor() {
    super('no-connection')
  }
}

export async function errorOf(response: Response): Promise<AnswerError> {
  const told = (await response.json().catch(() => null)) as {
    refusal?: SpokenRefusal
    problems?: readonly Problem[]
  } | null
  return new AnswerError(response.status, told?.refusal ?? null, told?.problems ?? [])
}

export const isSignedOut = (error: unknown): boolean =>
  error instanceof AnswerError && (error.refusal?.code === 'not-signed-in' || (error.status === 401 && !error.refusal))

const byStatus: Readonly<Record<number, Words>> = {
  404: { zh: '没有找到，地址或编号可能有误', en: 'not found; the address or code may be wrong' },
  413: { zh: '文件太大，请拆分后再上传', en: 'the file is too large; split it and try again' },
  429: { zh: '操作过于频繁，请稍等一分钟再试', en: 'too many requests; wait a minute and try again' },
  503: { zh: '系统正在启动或维护，请稍后再试', en: 'the system is starting or being maintained; try again soon' },
}

/** What happened and what to do, for a person. */
export function errorWords(error: unknown): Words {
  if (error instanceof NoConnection) {
    return {
      zh: '连不上服务器，请检查网络后重试；重试不会重复提交',
      en: 'the server cannot be reached; check the network and try again. Nothing is done twice',
    }
  }
  if (error instanceof AnswerError) {
    if (error.refusal) return error.refusal.words
    if (error.problems.length > 0) {
      return {
        zh: error.problems.map(({ what }) => what.zh).join('；'),
        en: error.problems.map(({ what }) => what.en).join('; '),
      }
    }
    const known = byStatus[error.status]
    if (known) return known
  }
  return {
    zh: '系统出错，已记录；请稍后重试，仍不行请联系管理员',
    en: 'something broke and was recorded; try again, and call the administrator if it stays',
  }
}
