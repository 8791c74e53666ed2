// Reads a long text, in a process of its own so that it can be killed. Arguments: the address of the database, the id of the
// import.
const [url = '', importId = ''] = process.argv.slice(2)
const { openDatabase } = await import('../../server/src/core/db.ts')
const { readImport } = await import('../../server/src/modules/exchange/reading.actions.ts')

const database = openDatabase({ url, max: 4, onError: () => process.exit(1) })
process.send?.('ready')
await readImport(database, importId)
process.exit()
