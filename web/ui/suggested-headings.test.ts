import { expect, it } from 'vitest'
import { suggested } from './suggested-headings.ts'

it('proposes the nearest heading, and never one of the file for two of ours', () => {
  expect(
    suggested([
      { heading: '网络多媒体教室间数', required: true, nearest: '多媒体教室数' },
      { heading: '普通教室间数', required: false, nearest: '多媒体教室数' },
      { heading: '图书册数', required: false, nearest: null },
    ]),
  ).toEqual({ 网络多媒体教室间数: '多媒体教室数' })
})
