import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { readScene } from "../read-scene.js";
import type { Scene } from "../scene.js";
import { fragmentOf } from "../share/fragment.js";
import { verdictOf } from "../verdict.js";
import { weight } from "../weight.js";
import { exchange } from "../wire/exchange.js";
import { verdictInWords } from "../words/verdict-in-words.js";
import { CasePanel } from "./case-panel.js";
import { CopyButton } from "./copy-button.js";
import { PlanPanel } from "./plan-panel.js";
import { RehearsalPanel } from "./rehearsal-panel.js";
import { Stories } from "./stories.js";
import { useScene } from "./use-scene.js";
import { useTold } from "./use-told.js";
import { VerdictBanner } from "./verdict-banner.js";
import { WhyPanel } from "./why-panel.js";
import { WirePanel } from "./wire-panel.js";

const linkTo = async (scene: Scene): Promise<string> => `${location.href.split("#")[0]}${await fragmentOf(scene)}`;

const Foot = ({ scene }: { readonly scene: Scene }): JSX.Element => (
  <footer class="cp-foot">
    <p>
      Nothing leaves this page: the link holds everything, in the part that browsers send to nobody. All of it weighs{" "}
      {weight} kB.
    </p>
    <CopyButton label="Copy a link to this" text={() => linkTo(scene)} />
  </footer>
);

/** The whole page: a case, what the rules say of it, what the wire says, and the life of its creation. */
export const Playground = (): JSX.Element => {
  const [scene, show] = useScene();
  const { customer, program, request, mishap } = scene;
  const reading = useMemo(() => readScene(scene), [customer, program, request, mishap]);
  const verdict = useMemo(() => verdictOf(reading), [reading]);
  const { world } = reading;
  const answer = useTold(async () => (world === undefined ? undefined : exchange(world, request)), [reading]);
  // What was done to the creation was done in another case: any other change starts it over.
  const change = (changed: Partial<Scene>): void => show({ ...scene, moves: "", ...changed });
  return (
    <div class="condor-playground">
      <Stories scene={scene} onPick={show} />
      <VerdictBanner told={verdictInWords(verdict)} />
      <div class="cp-columns cp-top">
        <div class="cp-stack">
          <CasePanel scene={scene} reading={reading} onChange={change} />
          <PlanPanel verdict={verdict} />
        </div>
        <WhyPanel verdict={verdict} />
      </div>
      <RehearsalPanel scene={scene} reading={reading} onChange={change} />
      <WirePanel request={request} mishap={mishap} answer={answer} />
      <Foot scene={scene} />
    </div>
  );
};
