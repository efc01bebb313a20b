/** Told to whoever listens when the events of a year's record have changed; `county` is where they count. */
export const recordChanged = 'accountability.record-changed'
