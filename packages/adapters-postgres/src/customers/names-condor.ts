import { condor, type Customer } from "@condor/core";

/** Whether condor is one of the customer's back offices, or keeps one of its cards or accounts. */
export const namesCondor = ({ backOffices, cards, accounts }: Customer): boolean =>
  backOffices.includes(condor) || [...cards, ...accounts].some(({ backOffice }) => backOffice === condor);
