// Goes on with an import, in a process of its own so that it can be killed. Arguments: the address of the database, the id
// of the import.
const [url = '', importId = ''] = process.argv.slice(2)
const { openDatabase } = await import('../../server/src/core/db.ts')
const { goOn } = await import('../../server/src/modules/exchange/going.actions.ts')
const { takePart } = await import('../../server/src/modules/exchange/taking.actions.ts')

const { pool } = openDatabase({ url, max: 1, onError: () => process.exit(1) })
process.send?.('ready')
await goOn(pool, importId, takePart, { seen: () => process.send?.('part') })
process.exit()
