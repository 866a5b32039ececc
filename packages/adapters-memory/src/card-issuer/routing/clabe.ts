const bankAndBranch = "999180";
const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7];

const control = (seventeen: string): number => {
  const sum = weights.reduce((total, weight, place) => total + ((Number(seventeen.charAt(place)) * weight) % 10), 0);
  return (10 - (sum % 10)) % 10;
};

/** A CLABE (Banco de México): bank, branch, the account number in 11 digits, and the control digit. */
export const clabeOf = (accountNumber: string): string => {
  const seventeen = bankAndBranch + accountNumber.padStart(11, "0");
  return `${seventeen}${control(seventeen)}`;
};
