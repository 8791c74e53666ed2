const path = require('node:path')

// In the shape that dependency-cruiser reads aliases in.
module.exports = { resolve: { alias: { '@': path.resolve('web/src') } } }
