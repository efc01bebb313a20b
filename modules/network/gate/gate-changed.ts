/** What the queue is told when something is recorded of a county's candidates; rooms downstream listen to it. */
export const gateChanged = 'network.gate-changed'
