/** What is pasted out of a spreadsheet is read whole or not at all, with every faulty line told. */
import { describe, expect, it } from 'vitest'
import { pastedAppointments, pastedPosts } from './pasted-rows.ts'

const schools = new Map([['新县星河小学', '2141923001']])

describe('pasted posts', () => {
  it('reads a code or a full name, in tabs or commas, under a heading or none', () => {
    const text =
      '岗位编号\t学校\t学段\t学科\t岗位数\nG1\t新县星河小学\t小学\t体育与健康\t2\n\nG2,2141923001,小学,音乐,1'
    const { rows, faults } = pastedPosts(text, schools)
    expect(faults).toEqual([])
    expect(rows).toEqual([
      { post: 'G1', school: '2141923001', stage: 'primary', subject: 'physical-education', count: 2 },
      { post: 'G2', school: '2141923001', stage: 'primary', subject: 'music', count: 1 },
    ])
  })
  it('tells every fault with its line', () => {
    const { faults } = pastedPosts('G 1\t不在的学校\t高中\t舞蹈\t0\nG2\t新县星河小学\t小学\t音乐\t1', schools)
    expect(faults.map(({ line }) => line)).toEqual([1, 1, 1, 1, 1])
    expect(faults.map(({ what }) => what.zh).join()).toMatch(/岗位编号.*不在的学校.*高中.*舞蹈.*岗位数/)
  })
})

describe('pasted appointments', () => {
  it('reads post, teacher and reason', () => {
    expect(pastedAppointments('G1\tT001\nG2\tT002\t原学校减班').rows).toEqual([
      { post: 'G1', teacher: 'T001' },
      { post: 'G2', teacher: 'T002', reason: '原学校减班' },
    ])
  })
  it('takes none where a line is wrong', () => {
    const { rows, faults } = pastedAppointments('G1\tT001\nG2\t张老师')
    expect(rows).toEqual([])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ line: 2 })
  })
})
