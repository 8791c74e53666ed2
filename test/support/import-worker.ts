// Goes on with an import, in a process of its own so that it can be killed. Arguments: the address of the database, the id
// of the import, and `stretch` where parts are to be taken side by side.
const [url = '', importId = '', manner] = process.argv.slice(2)
const { openDatabase } = await import('../../server/src/core/db.ts')
const { goOn } = await import('../../server/src/modules/exchange/going.actions.ts')
const { takePart, takeStretch } =
  await import('../../server/src/modules/exchange/taking-parts.actions.ts')

const { pool } = openDatabase({ url, max: 3, onError: () => process.exit(1) })
process.send?.('ready')
await goOn(pool, importId, manner === 'stretch' ? takeStretch : takePart, {
  seen: () => process.send?.('part'),
})
process.exit()
