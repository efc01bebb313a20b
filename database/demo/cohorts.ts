/**
 * How large each entry cohort is beside that of 2023. From Henan's births (河南省 2011—2023 published, 万人), by the
 * 31 August rule with yearly births: cohort of September y = 1/3 of the births of y−7 and 2/3 of those of y−6.
 * Years before the published ones are held at the first; 2024 and 2025 follow the national births (954 and 792 of 902 in
 * 2023, 万人), since no figure of the province is at hand: the figures here are made up anyway.
 */
const births: Readonly<Record<number, number>> = {
  2011: 121,
  2012: 125,
  2013: 130,
  2014: 136,
  2015: 135.8,
  2016: 142.6,
  2017: 140.1,
  2018: 127,
  2019: 120.4,
  2020: 91.7,
  2021: 79.3,
  2022: 73.3,
  2023: 69.5,
  2024: (69.5 * 954) / 902,
  2025: (69.5 * 792) / 902,
}

const bornIn = (year: number): number => births[Math.min(2025, Math.max(2011, year))]!
const cohort = (entry: number): number => bornIn(entry - 7) / 3 + (2 * bornIn(entry - 6)) / 3

/** Size of the cohort that entered grade 1 in September of `entry`, with that of 2023 as 1. */
export const cohortIndex = (entry: number): number => cohort(entry) / cohort(2023)

/** Births of a calendar year, on the scale of `cohortIndex`. */
export const birthIndex = (year: number): number => bornIn(year) / cohort(2023)
