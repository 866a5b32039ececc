const others = /[^A-Z0-9 .'/-]/gu;

const embossed = (text) =>
  text.normalize("NFKD").toUpperCase().replace(/\s/gu, " ").replace(others, "").replace(/ +/gu, " ").trim();
const joined = (first, last) => (first === "" || last === "" ? first + last : `${first} ${last}`);

const shortened = (name, longest) => (name.length <= longest ? name : name.slice(0, longest).trim());

/** The name that the card carries where the request gives none. */
export const embossedName = ({ customerType, profile }, longest) => {
  if (customerType === "business") return shortened(embossed(profile.name ?? ""), longest);
  const given = embossed(profile.firstName ?? "");
  const last = embossed(profile.lastName ?? "");
  const whole = joined(given, last);
  if (whole.length <= longest) return whole;
  const [first] = given.split(" ");
  const short = joined(first, last);
  return short.length <= longest ? short : shortened(joined(first.charAt(0), last), longest);
};
