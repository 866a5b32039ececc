import type { CardIssuer, IssuerFailure, ResourceId } from "@condor/core";
import * as TE from "#fp-ts/TaskEither";
import { pipe } from "#fp-ts/function";

/** An issuer that acts and then answers what fits no order, whenever `strikes` says so. Its books are right. */
export const contradicting =
  (strikes: () => boolean) =>
  (issuer: CardIssuer): CardIssuer => {
    const garbled = <A extends { readonly resourceId: ResourceId }>(act: TE.TaskEither<IssuerFailure, A>) =>
      pipe(
        act,
        TE.chain(
          (made): TE.TaskEither<IssuerFailure, A> =>
            strikes() ? TE.left({ _tag: "Contradiction", resourceIds: [made.resourceId] }) : TE.right(made),
        ),
      );
    return {
      ...issuer,
      openAccount: (key, order) => garbled(issuer.openAccount(key, order)),
      issueDebitCard: (key, order, account) => garbled(issuer.issueDebitCard(key, order, account)),
    };
  };
