import openapiTS, { astToString } from 'openapi-typescript'

/** The types of a contract, as a module; with the words of its lists as values too, where wanted. */
export async function typesOf(
  document: object,
  { enumValues = false }: { enumValues?: boolean } = {},
): Promise<string> {
  const ast = await openapiTS(JSON.stringify(document), {
    enum: false,
    // What has a default may be left out of what is sent; in answers it stands among what is required.
    defaultNonNullable: false,
    enumValues,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  })
  return `// Made from openapi.json; not edited by hand.\n${astToString(ast)}`
}
