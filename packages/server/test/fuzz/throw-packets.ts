import type { Packet } from "@condor/testkit";
import { type AnswerHeard, answersHeard } from "./answers-heard.js";
import type { Notebook } from "./finding.js";
import { codeIn, failureIn, wrongIn } from "./judge.js";
import { actorsIn, type Leaks } from "./secrets.js";
import { pathOf } from "./sent.js";
import { heardFrom } from "./socket.js";
import type { FuzzStage } from "./stage.js";

const placeholders = /<\w+: [\w, ]+>/gu;

/** What is said to that which is no request: the document tells of routes alone. */
const refusals: Readonly<Record<string, string>> = {
  requestMalformed: "400",
  requestTimeout: "408",
  headersTooLarge: "431",
};
const envelope = /^\{"code":"\w+","message":"[^"\\]+","requestId":"[0-9a-f]{32}"\}$/u;

const isRefusal = ({ status, text }: AnswerHeard): boolean =>
  refusals[codeIn(text)] === String(status) && envelope.test(text);

const offAnswer = (packet: Packet, answer: AnswerHeard, at: number): ReadonlyArray<string> => {
  if (isRefusal(answer)) return [];
  if (!packet.isSound) return [`takes for a request what is none, and answers ${answer.status}`];
  const { method = "", target = "" } = packet.asked[at] ?? {};
  const seen = { ...answer, method, path: pathOf(target) };
  return [...failureIn(seen, false), ...wrongIn(seen)];
};

const judged = (packet: Packet, heard: string | undefined): ReadonlyArray<string> => {
  if (heard === undefined) return ["never ends the connection"];
  const { answers, rest } = answersHeard(
    heard,
    packet.asked.map(({ method }) => method),
  );
  return [
    ...(rest === "" ? [] : ["says what is no answer"]),
    ...(answers.length > packet.asked.length ? ["answers more requests than there are"] : []),
    ...answers.flatMap((answer, at) => offAnswer(packet, answer, at)),
  ];
};

const thrown = async (
  { spoken }: FuzzStage,
  port: number,
  { count, find }: Notebook,
  leaks: Leaks,
  packet: Packet,
): Promise<void> => {
  const heard = await heardFrom(port, packet, (text) => text.replaceAll(placeholders, spoken));
  count(`socket: ${/^HTTP\/1\.1 (\d{3})/u.exec(heard ?? "")?.[1] ?? "no answer"}`);
  const readers = actorsIn(packet.pieces.join(""));
  find([...judged(packet, heard), ...leaks(heard ?? "", readers)], packet);
};

const atOnce = 40;

/** Writes packets to a server's socket, several at a time, and judges what is heard. */
export const throwAll = async (
  stage: FuzzStage,
  port: number,
  notes: Notebook,
  packets: ReadonlyArray<Packet>,
): Promise<void> => {
  const leaks = stage.leaks();
  const queue = [...packets];
  const lane = async (): Promise<void> => {
    for (let packet = queue.shift(); packet !== undefined; packet = queue.shift())
      await thrown(stage, port, notes, leaks, packet);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
};
