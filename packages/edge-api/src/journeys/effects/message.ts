import type { Performance } from '../engine/performance.ts'

export const sendMessage: Performance<'send-message'> = {
  async statements(effect, stage) {
    await stage.enqueue(effect.message)
    return []
  },
}
