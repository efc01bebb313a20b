/**
 * Who may ask whom. Data flows down this list and questions go up it; a room may ask only the rooms named in its row.
 * Rooms that are not built yet stand here already, so that the order is decided once. Held by tests/architecture.test.ts.
 */
export const flow = {
  access: [],
  schools: ['access'],
  census: ['schools'],
  standards: [],
  assessment: ['schools', 'census', 'standards'],
  projection: ['schools', 'census', 'standards'],
  network: ['schools', 'census', 'standards', 'projection'],
  conditions: ['schools', 'census', 'standards', 'assessment', 'projection', 'network'],
  staffing: ['schools', 'census', 'standards', 'projection', 'network'],
  roadmap: ['schools', 'census', 'standards', 'assessment', 'projection', 'network', 'conditions', 'staffing'],
  quality: ['schools', 'census', 'assessment', 'staffing'],
  afterschool: ['access', 'schools', 'staffing'],
  accountability: [
    'access',
    'schools',
    'census',
    'assessment',
    'projection',
    'network',
    'conditions',
    'staffing',
    'roadmap',
    'quality',
  ],
  engagement: [
    'access',
    'schools',
    'census',
    'assessment',
    'projection',
    'network',
    'conditions',
    'roadmap',
    'afterschool',
    'accountability',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Room = keyof typeof flow
