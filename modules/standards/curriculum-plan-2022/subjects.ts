/** The subjects of compulsory schooling, and the groups of them for which 教材〔2022〕2号 gives a share of all periods. */
import type { Words } from '#kernel/words.ts'

/** As codes of rows bear them: `periods.chinese.3` are the weekly periods of Chinese in grade 3. */
export const subjects = [
  'morality-law',
  'chinese',
  'mathematics',
  'foreign-language',
  'history',
  'geography',
  'science',
  'biology',
  'physics',
  'chemistry',
  'information-technology',
  'physical-education',
  'arts',
  'labour-practice-local',
] as const
export type Subject = (typeof subjects)[number]

export const subjectWords: Readonly<Record<Subject, Words>> = {
  'morality-law': { zh: '道德与法治', en: 'Morality and law' },
  chinese: { zh: '语文', en: 'Chinese' },
  mathematics: { zh: '数学', en: 'Mathematics' },
  'foreign-language': { zh: '外语', en: 'Foreign language' },
  history: { zh: '历史', en: 'History' },
  geography: { zh: '地理', en: 'Geography' },
  science: { zh: '科学', en: 'Science' },
  biology: { zh: '生物学', en: 'Biology' },
  physics: { zh: '物理', en: 'Physics' },
  chemistry: { zh: '化学', en: 'Chemistry' },
  'information-technology': { zh: '信息科技', en: 'Information technology' },
  'physical-education': { zh: '体育与健康', en: 'Physical education and health' },
  arts: { zh: '艺术（音乐、美术）', en: 'Arts (music and fine art)' },
  'labour-practice-local': {
    zh: '劳动、综合实践、地方和校本课程',
    en: 'Labour, practice, local and school-based courses',
  },
}

/** What each share of the plan is made of; a row `periods-share.<group>.least` and one `.most` stand for each. */
export const shareGroups = {
  'morality-law': ['morality-law'],
  chinese: ['chinese'],
  mathematics: ['mathematics'],
  'foreign-language': ['foreign-language'],
  'history-geography': ['history', 'geography'],
  sciences: ['science', 'biology', 'physics', 'chemistry'],
  'information-technology': ['information-technology'],
  'physical-education': ['physical-education'],
  arts: ['arts'],
  'labour-practice-local': ['labour-practice-local'],
} as const satisfies Readonly<Record<string, readonly Subject[]>>
export type ShareGroup = keyof typeof shareGroups
