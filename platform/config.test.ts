/** Settings as they stand in the environment: what is off where nothing is set, and what is said of wrong ones. */
import { describe, expect, it } from 'vitest'
import { BadConfig, readConfig } from './config.ts'

describe('a server of journeys', () => {
  it('is none where none is named', () => {
    expect(readConfig({}).osrm).toBeNull()
    expect(readConfig({ JUNHENG_OSRM: ' ' }).osrm).toBeNull()
  })

  it('has profiles, by names or as servers of their own', () => {
    const url = 'http://127.0.0.1:5000'
    expect(readConfig({ JUNHENG_OSRM: url }).osrm).toEqual({ url, walk: 'foot', bus: 'driving' })
    const walk = 'http://127.0.0.1:5001'
    expect(readConfig({ JUNHENG_OSRM: url, JUNHENG_OSRM_FOOT: walk, JUNHENG_OSRM_DRIVING: 'car' }).osrm).toEqual({
      url,
      walk,
      bus: 'car',
    })
  })

  it('is an address of HTTP, without a password in it', () => {
    for (const wrong of ['localhost:5000', 'ftp://here', 'http://a:b@here', 'http://here?x']) {
      expect(() => readConfig({ JUNHENG_OSRM: wrong })).toThrow(BadConfig)
    }
    expect(() => readConfig({ JUNHENG_OSRM_FOOT: 'on foot' })).toThrow(/JUNHENG_OSRM_FOOT/)
  })
})
