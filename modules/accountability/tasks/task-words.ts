/** The words of the 32-item 任务分解表: its parts, and how a department's part stands. Browser-safe. */
import type { Words } from '#kernel/words.ts'

export const taskParts = ['resources', 'government', 'quality', 'recognition'] as const
export type TaskPart = (typeof taskParts)[number]
export const taskPartWords: Readonly<Record<TaskPart, Words>> = {
  resources: { zh: '资源配置', en: 'resources' },
  government: { zh: '政府保障程度', en: 'government guarantee' },
  quality: { zh: '教育质量', en: 'quality of education' },
  recognition: { zh: '社会认可度', en: 'public recognition' },
}

export const taskStates = ['open', 'under-way', 'submitted', 'returned', 'accepted'] as const
export type TaskState = (typeof taskStates)[number]
export const taskStateWords: Readonly<Record<TaskState, Words>> = {
  open: { zh: '未分解', en: 'not assigned' },
  'under-way': { zh: '办理中', en: 'under way' },
  submitted: { zh: '已报待审', en: 'handed in' },
  returned: { zh: '退回补充', en: 'sent back' },
  accepted: { zh: '审核通过', en: 'accepted' },
}

export const taskEventKinds = ['assigned', 'filled', 'submitted', 'reviewed'] as const
export type TaskEventKind = (typeof taskEventKinds)[number]
