// With the u flag a pattern counts code points, as the contract does: one expression is length and letters at once.
export const ids = "^(csta|cstap)_[0-9a-zA-Z]{1,30}$";
export const wellFormed = "^[^\\u0000\\ud800-\\udfff]*$";
export const references = "^[0-9a-zA-Z]{1,20}$";
export const textOf = (longest) => `^[^\\u0000\\ud800-\\udfff]{1,${longest}}$`;

export const addressTypes = ["PRIMARY", "SECONDARY"];
export const issueTypes = ["NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED"];
