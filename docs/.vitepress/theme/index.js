import { defineAsyncComponent } from "vue";
import theme from "vitepress/theme-without-fonts";
import "./colours.css";
import "./letters.css";
import "./tables.css";
import "./diagram.css";
import "./home.css";
import "./playground.css";

// Only the page that shows it loads it.
const playground = defineAsyncComponent(() => import("./playground.vue"));

export default {
  extends: theme,
  enhanceApp: ({ app }) => app.component("CondorPlayground", playground),
};
