// The contract as this client knows it. In the package that is built, these stand in files of its own, and of the types
// only those of what a program may call.
export type { operations } from '@people-bank/openapi'
export { programOperations, type ProblemCode } from '@people-bank/openapi/operations'
