/** What the server says of a request that never reached a room: by HTTP status, and never with the insides of a fault. */
import type { Words } from '#kernel/words.ts'

const byStatus: Readonly<Record<number, Words>> = {
  413: {
    zh: '提交的内容过大，没有保存。请减少内容，或分几次提交',
    en: 'what was sent is too large and was not saved; send less, or in parts',
  },
  415: {
    zh: '提交的内容格式不对，没有保存。请刷新页面后重试',
    en: 'what was sent is of another format and was not saved; reload the page and try again',
  },
  429: { zh: '请求过于频繁，请稍候再试', en: 'too many requests; wait a moment and try again' },
}

const notRight: Words = {
  zh: '请求的写法不对，没有保存任何数据。请刷新页面后重试',
  en: 'the request is not written right and nothing was saved; reload the page and try again',
}

/** `id` is the number under which the log has the request. */
export function faultWords(status: number, id: string): Words {
  if (status < 500) return byStatus[status] ?? notRight
  return {
    zh: `系统出错，数据没有改动。请稍后重试；仍不行请把编号 ${id} 告诉管理员`,
    en: `the system failed and nothing was changed. Try again; if it stays, tell the administrator the number ${id}`,
  }
}
