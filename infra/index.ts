import { settings } from "./settings";

require(`./${settings.cloud}`);
