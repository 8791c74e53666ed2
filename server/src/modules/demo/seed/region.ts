/** Neighbourhoods of the region by outcode: people of one name for a place live near each other. */
export const neighbourhoods = {
  soke: ['PE1', 'PE2', 'PE3', 'PE4', 'PE5', 'PE6', 'PE7', 'PE8', 'PE9', 'PE10'],
  fens: ['PE11', 'PE12', 'PE13', 'PE14', 'PE15', 'PE16', 'PE26', 'PE38', 'CB6', 'CB7'],
  ouse: ['PE19', 'PE27', 'PE28', 'PE29', 'MK40', 'MK41', 'MK42', 'MK44'],
  cam: ['CB1', 'CB2', 'CB3', 'CB4', 'CB5', 'CB8', 'CB21', 'CB22', 'CB23', 'CB24', 'CB25'],
  wash: ['PE30', 'PE31', 'PE32', 'PE33', 'PE34', 'PE36', 'PE37'],
  wensum: ['NR1', 'NR2', 'NR3', 'NR4', 'NR5', 'NR6', 'NR7', 'NR8', 'NR9', 'NR14', 'NR18'],
  coast: ['NR25', 'NR27', 'NR28', 'NR29', 'NR30', 'NR31', 'NR32', 'NR33'],
  orwell: ['IP1', 'IP2', 'IP3', 'IP4', 'IP5', 'IP8', 'IP11', 'IP12', 'IP14', 'CO1', 'CO4'],
  lark: ['IP24', 'IP26', 'IP27', 'IP28', 'IP30', 'IP31', 'IP32', 'IP33', 'CB9', 'CO10'],
  nene: ['NN1', 'NN2', 'NN3', 'NN5', 'NN8', 'NN10', 'NN14', 'NN16', 'NN17', 'MK9', 'MK12'],
  soar: ['LE1', 'LE2', 'LE3', 'LE4', 'LE5', 'LE11', 'LE13', 'LE15', 'LE16', 'LE18'],
  trent: ['NG1', 'NG2', 'NG3', 'NG5', 'NG7', 'NG9', 'NG24', 'NG31', 'DE1', 'DE21', 'DE23', 'DE72'],
} as const
export type Neighbourhood = keyof typeof neighbourhoods

/** Nearest first: who lives outside the patch of a body lives close to it more often than far away. */
export const neighbourhoodNames = Object.keys(neighbourhoods) as Neighbourhood[]
