// The contract, from the server's own schemas: openapi.json, and the web app's types from that.
import './openapi.ts'
