/** Gives a file that the server made to the browser, as a download. */
export function saveFile(contents: Blob, name: string): void {
  const address = URL.createObjectURL(contents)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the contents by then; without this they stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
