const unread = /<!--[\s\S]*?-->|<(script|style)(\s[^>]*)?>[\s\S]*?<\/\1>/g;
const tag = /<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const attribute = /([a-z][a-z0-9:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

const entities = { amp: "&", quot: '"', lt: "<", gt: ">", "#39": "'", "#x27": "'" };
const decoded = (text) => text.replaceAll(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole);

const attributesOf = (text) =>
  Object.fromEntries([...text.matchAll(attribute)].map(([, name, one, two]) => [name, decoded(one ?? two)]));

/** Every tag of a page that was made by a program, with its attributes; what scripts and styles hold is not looked into. */
export const tagsOf = (html) =>
  [
    ...html
      .replaceAll(unread, (whole, name) => (name === undefined ? "" : whole.slice(0, whole.indexOf(">") + 1)))
      .matchAll(tag),
  ].map(([, name, attributes]) => ({ tag: name, ...attributesOf(attributes) }));
