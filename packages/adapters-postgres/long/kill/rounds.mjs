import { sharedNow } from "./shared-clock.mjs";

const isLost = ({ answer }) =>
  answer._tag === "Left" && ["IssuerUnavailable", "StorageUnavailable"].includes(answer.left._tag);

/**
 * Keeps what one worker's rounds of recovery came to, by the clock that all processes share: when the last sound round
 * began, one that lost no call and had room for more than it found, and when the last other one ended.
 */
export const rounds = (most) => {
  const told = { sound: null, disturbed: null };
  return {
    told: () => told,
    begun: () => {
      const began = sharedNow();
      return ({ _tag, right }) => {
        if (_tag === "Right" && right.length < most && !right.some(isLost)) told.sound = began;
        else told.disturbed = sharedNow();
      };
    },
  };
};

/** Whether every worker has had a sound round that began when `limit` had passed since the last call that was lost. */
export const isPast = (limit, rested, workers) => {
  const undisturbed = Math.max(rested, ...workers.map(({ disturbed }) => disturbed ?? rested));
  return workers.every(({ sound }) => sound !== null && sound >= undisturbed + limit);
};
