// Loaded before every command and every test worker.
//
// drizzle-orm's package.json is 180 kB, most of it a list of entry points, and Node reads that list
// again for each of the package's 150 files: a second and a half of every start. Its files are
// modules that name each other by their whole relative path, so there is nothing to look up.
import { registerHooks } from 'node:module'

/** @type {Map<string, import('node:module').ResolveFnOutput>} */
const entryPoints = new Map()

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/')) {
      return {
        url: new URL(specifier, context.parentURL).href,
        format: 'module',
        shortCircuit: true,
      }
    }
    if (!specifier.startsWith('drizzle-orm') || !context.conditions.includes('import')) {
      return next(specifier, context)
    }
    const found = entryPoints.get(specifier) ?? next(specifier, context)
    entryPoints.set(specifier, found)
    return { ...found, shortCircuit: true }
  },
})
