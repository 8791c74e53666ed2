/** Shapes of the contract that several features share, under the names that the server gives them. */
export type Code = string
export interface AnswerSet { yes: Code[]; no: Code[]; complete: boolean }
export interface ThemeAnswer { own?: boolean; caring?: boolean }
export interface ThemeAnswers { items: Record<Code, ThemeAnswer>; complete: boolean }
export interface Term { kind: string; code: Code; label: string; description: string; category: string | null; aliases: string[]; levels: string[]; version: number; archived: boolean }
export interface Vocabulary { experienceKinds: Term[]; leaderTypes: Term[]; positions: Term[]; stages: Term[]; attributes: Term[]; themes: Term[]; opportunityKinds: Term[]; influenceLevels: Term[]; supportNeeds: Term[]; languages: Term[]; recognition: Term[] }
export interface Me { id: string; name: string; email: string; organisation: { id: string; name: string } | null; staffRole: string | null; administrator: boolean; leaderId: string | null; abilities: Record<string, boolean> }
