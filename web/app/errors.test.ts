import { describe, expect, it } from 'vitest'
import { AnswerError, errorOf, errorWords, isSignedOut, NoConnection } from './errors.ts'

const answer = (status: number, body: unknown): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
const refusal = (code: string) => ({ refusal: { code, facts: {}, words } })
const words = { zh: '请刷新后再操作', en: 'look again first' }

describe('words for what went wrong', () => {
  it.each<[string, Response, string]>([
    ['a refusal speaks for itself', answer(422, { refusal: { code: 'changed', facts: {}, words } }), '请刷新后再操作'],
    [
      'all problems are told',
      answer(400, {
        problems: [{ what: { zh: '“学年”没有给出', en: '' } }, { what: { zh: '“学校”的写法不对', en: '' } }],
      }),
      '“学年”没有给出；“学校”的写法不对',
    ],
    ['a file that is too large', answer(413, 'Payload Too Large'), '文件太大，请拆分后再上传'],
    ['a fault of the server', answer(500, '<html>'), '系统出错，已记录；请稍后重试，仍不行请联系管理员'],
  ])('%s', async (_, response, expected) => {
    expect(errorWords(await errorOf(response)).zh).toBe(expected)
  })

  it('says that nothing is done twice when the connection was lost', () => {
    expect(errorWords(new NoConnection()).zh).toContain('不会重复提交')
  })

  it('knows whoever is signed out from whoever may not', async () => {
    expect(isSignedOut(await errorOf(answer(401, refusal('not-signed-in'))))).toBe(true)
    expect(isSignedOut(await errorOf(answer(403, refusal('not-permitted'))))).toBe(false)
    expect(isSignedOut(new NoConnection())).toBe(false)
    expect(new AnswerError(401, null, []).message).toBe('http-401')
  })
})
