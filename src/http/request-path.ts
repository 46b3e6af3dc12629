/** The path as it was asked for, without the query, which may hold a token. */
export function pathOf(request: { readonly url: string }): string {
  const { url } = request;
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}
