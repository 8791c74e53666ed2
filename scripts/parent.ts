/**
 * Ends this process as if asked to when the one that started it is gone, even if that was killed
 * and could pass nothing on.
 */
export function endWithParent(): void {
  if (!process.connected) return
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The channel alone is no reason to go on running.
  process.channel?.unref()
}
