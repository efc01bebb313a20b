/** The dictionary of the engagement room (公开与互动): what can be asked of it. */

export const permissions = {} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {} as const

export const contract = {
  room: 'engagement',
  about: {
    zh: '公开与互动：建议提案办理、信息公开、公众页面与宣传材料',
    en: 'proposals and replies, publication, and the pages and papers for the public',
  },
  permissions,
  operations,
} as const
