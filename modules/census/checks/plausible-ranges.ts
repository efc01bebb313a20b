/**
 * Outside which figures a row is questioned. Equipment per pupil and the sizes of special rooms are the field's own row
 * checks; all others are set by this system (本系统设定) from what real tables hold, and only ever raise a question.
 */
export const plausible = {
  /** 元 per pupil, teaching equipment. */
  equipmentPerPupil: { least: 50, most: 50_000 },
  /** 元 per pupil: at these and beyond, the figure fits only if 元 and 万元 were mistaken for each other. */
  equipmentSlip: { below: 5, from: 500_000 },
  /** m² of one music or fine art room. */
  specialRoom: { least: 40, most: 300 },
  /** 元 per pupil of the yearly public funds: below it 万元 was typed for 元. */
  publicFundsPerPupil: { least: 5 },
  /** 元 a year: below it 万元 was typed for 元. */
  yearlyPay: { least: 1000 },
  /** A spread between schools or a coefficient of variation; official limits lie at 0.15 to 0.65. */
  spread: { most: 2 },
  /** m² of land per pupil, and of a whole school. */
  landPerPupil: { least: 1, most: 1000 },
  land: { least: 500 },
  /** m² of building floor per pupil; the standard asks 4.5 of teaching rooms alone. */
  floorPerPupil: { least: 3, most: 100 },
  /** m² per pupil of what the indicators R4 and R5 are made of; tiny schools have very much. */
  teachingPerPupil: { least: 0.3, most: 100 },
  sportsGroundPerPupil: { least: 0.1, most: 1000 },
  /** Building floor area over land area. */
  floorToLand: { most: 5 },
  /** Pupils for one full-time teacher; national staffing is 19 to 1 in primary and 13.5 to 1 in junior schools. */
  pupilsPerTeacher: { least: 1, most: 30 },
  /** Change from one school year to the next, as a share of the earlier figure. */
  yearlyChange: { most: 0.2 },
  /** Degrees; all of China lies within. */
  longitude: { least: 73, most: 136 },
  latitude: { least: 3, most: 54 },
} as const
