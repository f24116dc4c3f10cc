import {
  AuditTrail,
  ClinicalDatabase,
  HostingEnvironment,
  KeyRing,
  LogArchive,
  NetworkHub,
  RecordStore,
  Segment,
} from "../components/azure";
import { declaration, hubCidr } from "./declaration";
import { held, settings, storedClasses } from "./settings";
import { tagWithStack } from "./tags";

tagWithStack();

const { lifecycle, administrators, readers } = settings;

const environment = new HostingEnvironment("cordon", { declaration, lifecycle });
const keys = new KeyRing("keys", { environment, classes: storedClasses, administrators });
const logs = new LogArchive("logs", { environment, keys, readers });

const hub = new NetworkHub("hub", { environment, keys, logs, cidr: hubCidr });
const segment = (id: string): Segment => new Segment(id, { environment, hub, logs, segment: id });
segment("edge");
segment("clinical");
const data = segment("data");
segment("security");
segment("shared");

new ClinicalDatabase("ehr", { environment, keys, logs, segment: data });
const store = { environment, keys, logs, segment: data };
const imaging = new RecordStore("imaging", { ...store, dataClass: held("imaging") });
const documents = new RecordStore("documents", { ...store, dataClass: held("patient") });

new AuditTrail("audit", { environment, keys, logs, dataStores: [imaging, documents] });
