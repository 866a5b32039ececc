import { left, named, right } from "../named.mjs";
import { addressTypes, ids, issueTypes, wellFormed } from "../patterns.mjs";
import { isSoundData } from "../sound-data.mjs";
import { dataFaults } from "./data-faults.mjs";
import { absent, badText, limited, typed, unknown, unlisted } from "./fault.mjs";

const referencePattern = "^[0-9a-zA-Z]+$";
const [id, reference, anyText] = [ids, referencePattern, wellFormed].map((one) => new RegExp(one, "u"));
const at = "/cardAttributes";
const place = "/properties/cardAttributes";

const checkText = (faults, key, value, longest, expression, pattern) => {
  const [path, schema] = [`${at}/${key}`, `${place}/properties/${key}`];
  if (typeof value !== "string") return faults.push(typed(path, schema, "string"));
  if (value.length > longest && [...value].length > longest)
    faults.push(limited(path, schema, ["maxLength", longest, `more than ${longest} characters`]));
  if (value.length < 1) faults.push(limited(path, schema, ["minLength", 1, "fewer than 1 characters"]));
  if (!expression.test(value)) faults.push(badText(path, schema, pattern));
  return faults.length;
};

const checkName = (faults, key, value, longest) => {
  // All that is right is found right here, and costs no path.
  if (typeof value === "string" && value.length > 0 && value.length <= longest && anyText.test(value)) return;
  if (value === undefined) faults.push(absent(at, place, key));
  else checkText(faults, key, value, longest, anyText, wellFormed);
};

const checkAttributes = (faults, given) => {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return faults.push(typed(at, place, "object"));
  checkName(faults, "productID", given.productID, 64);
  checkName(faults, "nameOnCard", given.nameOnCard, 100);
  checkName(faults, "designId", given.designId, 64);
  const { addressType, issueType, reference: ref, cardShippingMethod, additionalData } = given;
  if (addressType === undefined) faults.push(absent(at, place, "addressType"));
  else if (!addressTypes.includes(addressType))
    faults.push(unlisted(`${at}/addressType`, `${place}/properties/addressType`, addressTypes));
  if (issueType !== undefined && !issueTypes.includes(issueType))
    faults.push(unlisted(`${at}/issueType`, `${place}/properties/issueType`, issueTypes));
  if (ref !== undefined && !(typeof ref === "string" && ref.length <= 20 && reference.test(ref)))
    checkText(faults, "reference", ref, 20, reference, referencePattern);
  if (cardShippingMethod !== undefined) checkName(faults, "cardShippingMethod", cardShippingMethod, 64);
  if (additionalData !== undefined && !isSoundData(additionalData))
    dataFaults(faults, additionalData, `${at}/additionalData`, `${place}/properties/additionalData`);
  for (const key in given) if (!isAttribute(key)) faults.push(unknown(at, place, key));
  return faults.length;
};

const isAttribute = (key) => {
  switch (key) {
    case "productID":
    case "nameOnCard":
    case "designId":
    case "addressType":
    case "issueType":
    case "reference":
    case "cardShippingMethod":
    case "additionalData":
      return true;
    default:
      return false;
  }
};

/** The request in a body of JSON, or every fault in the contract's words: as quick as one would write it by hand. */
export const decode = (body) => {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return left([typed("", "", "object")]);
  const faults = [];
  const { customerId, cardAttributes } = body;
  if (customerId === undefined) faults.push(absent("", "", "customerId"));
  else if (typeof customerId !== "string") faults.push(typed("/customerId", "/properties/customerId", "string"));
  else if (!id.test(customerId)) faults.push(badText("/customerId", "/properties/customerId", ids));
  if (cardAttributes !== undefined) checkAttributes(faults, cardAttributes);
  for (const key in body) if (key !== "customerId" && key !== "cardAttributes") faults.push(unknown("", "", key));
  return faults.length > 0 ? left(faults) : right(named(body));
};
