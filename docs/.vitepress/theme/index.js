import theme from "vitepress/theme-without-fonts";
import "./colours.css";
import "./letters.css";
import "./tables.css";
import "./diagram.css";
import "./home.css";

export default theme;
