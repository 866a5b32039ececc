/**
 * Everything that a bank has made for customers, as the verdict reads it, with no word of any key: an account is its
 * owner's, a card its account's. An account is a line for each of its numbers: a second number is a second line.
 */
export const ledgerOf = (bank) => {
  const owners = new Map(bank.objects("entities").map(({ id, description }) => [id, description]));
  const numbersOn = (id) => bank.objects("account_numbers").filter(({ account_id: on }) => on === id);
  const accounts = bank.objects("accounts").flatMap(({ id, name: accountId, entity_id: owner }) => {
    const line = { step: "account", resourceId: id, customerId: owners.get(owner), accountId };
    const numbers = numbersOn(id).map(({ account_number: accountNumber }) => ({ ...line, account: { accountNumber } }));
    return numbers.length === 0 ? [{ ...line, account: {} }] : numbers;
  });
  const ownerOf = new Map(accounts.map(({ resourceId, customerId }) => [resourceId, customerId]));
  const cards = bank.objects("cards").map(({ id, account_id: on, description }) => ({
    step: "card",
    resourceId: id,
    customerId: ownerOf.get(on),
    cardId: description.split(" ")[0],
  }));
  return [...accounts, ...cards];
};
