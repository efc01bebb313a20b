/** Every address of the web, once. Links and routes take them from here, so that a changed address is found by the compiler. */

export const paths = {
  signIn: '/sign-in',
  /** Leads on to where the person's day begins. */
  start: '/',
  overview: '/overview',
  county: '/county/$county',
  school: '/school/$school',
  register: '/schools/$region',
  inbox: '/inbox',
  census: '/census',
  filings: '/census/$county/$year',
  importInto: '/census/$county/$year/import',
  importReport: '/census/import/$id',
  filing: '/filing/$school/$year',
  forecast: '/projection',
  forecastPlace: '/projection/place/$place',
  scenarios: '/projection/scenarios',
  backTest: '/projection/back-test',
  pressure: '/projection/pressure',
  forecastInputs: '/projection/inputs',
  network: '/network',
  networkPlan: '/network/plan/$plan',
  /** One page for a county deputy. */
  networkSummary: '/network/plan/$plan/summary',
  networkCompare: '/network/compare',
  gate: '/network/gate',
  candidate: '/network/gate/$candidate',
  networkInputs: '/network/inputs',
  conditions: '/conditions',
  conditionGaps: '/conditions/gaps',
  batches: '/conditions/batches',
  projects: '/conditions/projects',
  project: '/conditions/projects/$project',
  publicFunds: '/conditions/funds',
  /** What one school sees of its own. */
  schoolConditions: '/conditions/school/$school',
  staffing: '/staffing',
  staffingSubjects: '/staffing/subjects',
  sharedPosts: '/staffing/shared-posts',
  roster: '/staffing/roster',
  rotation: '/staffing/rotation',
  rotationPlan: '/staffing/rotation/$rotation',
  /** One page for a teacher. */
  rotationNotice: '/staffing/rotation/$rotation/teacher/$teacher',
  /** The notices of a school's teachers, for the school. */
  rotationNotices: '/staffing/notices',
  appointments: '/staffing/appointments',
  campaign: '/staffing/appointments/$campaign',
  incentives: '/staffing/incentives',
  roadmap: '/roadmap',
  road: '/roadmap/road/$road',
  roadCompare: '/roadmap/compare',
  /** Which county in which year under one shared budget. */
  cityRoad: '/roadmap/city',
  roadSettings: '/roadmap/settings',
  standards: '/standards',
  standard: '/standards/$code',
  people: '/people',
  audit: '/audit',
} as const

export type Path = (typeof paths)[keyof typeof paths]
