import { describeIdentity } from "../oracle/identity";

describeIdentity("azure");
