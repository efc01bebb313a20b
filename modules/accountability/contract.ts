/** The dictionary of the accountability room (督导与责任落实): what can be asked of it. */

export const permissions = {} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {} as const

export const contract = {
  room: 'accountability',
  about: {
    zh: '责任落实与督导：责任书、承诺台账、过程性督导、整改与年度实绩',
    en: 'pledges, what became of them, supervision, rectification and the record of the year',
  },
  permissions,
  operations,
} as const
