/** Whether two values hold the same, whatever the order of their fields. */
export { isDeepStrictEqual as isSame } from 'node:util'
