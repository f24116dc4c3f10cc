import { describeIdentity } from "../oracle/identity";

describeIdentity("aws");
