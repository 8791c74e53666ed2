import { fuzzPart } from './fuzz-suite.ts'

fuzzPart('joining')
