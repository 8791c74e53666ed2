const kb = 1024

/** 12 KB, 1.4 MB: the size of a file as people read it. */
export function sizeWords(
  bytes: number,
  number: (value: number, options?: Intl.NumberFormatOptions) => string,
): string {
  const isSmall = bytes < kb * kb
  const size = isSmall ? Math.max(1, bytes / kb) : bytes / kb / kb
  return `${number(size, { maximumFractionDigits: isSmall ? 0 : 1 })} ${isSmall ? 'KB' : 'MB'}`
}
