/** The bytes of a file in base64, as they are: no guess at its encoding is made here. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result.replace(/^data:[^,]*,/, '') : '')
    })
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('The file could not be read')),
    )
    reader.readAsDataURL(file)
  })
}
