const { resolve } = require('node:path')

// In the shape that dependency-cruiser reads aliases in.
module.exports = { resolve: { alias: { '@': resolve('web/src') } } }
