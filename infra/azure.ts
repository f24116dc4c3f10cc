import {
  AuditTrail,
  ClinicalDatabase,
  EdgeGateway,
  HostingEnvironment,
  KeyRing,
  LogArchive,
  NetworkHub,
  RecordStore,
  Segment,
  ServiceEndpoints,
} from "../components/azure";
import { declaration, hostnames, hubCidr } from "./declaration";
import { held, settings, storedClasses } from "./settings";
import { tagWithStack } from "./tags";

tagWithStack();

const { lifecycle, administrators, readers } = settings;

const environment = new HostingEnvironment("cordon", { declaration, lifecycle });
const keys = new KeyRing("keys", { environment, classes: storedClasses, administrators });
const logs = new LogArchive("logs", { environment, keys, readers });

const onPremises = { address: settings.privateLine };
const hub = new NetworkHub("hub", { environment, keys, logs, cidr: hubCidr, onPremises });
const segment = (id: string): Segment => new Segment(id, { environment, hub, logs, segment: id });
const edge = segment("edge");
segment("clinical");
const data = segment("data");
segment("imaging");
segment("devices");
segment("exchange");
segment("vendor");
segment("admin");
segment("security");
const shared = segment("shared");
segment("recovery");
segment("corporate");

new ServiceEndpoints("endpoints", { environment, hub, logs, segment: shared });
new EdgeGateway("front", { environment, keys, logs, segment: edge, certificate: settings.certificate, hostnames });

new ClinicalDatabase("ehr", { environment, keys, logs, segment: data });
const store = { environment, keys, logs, segment: data };
const imaging = new RecordStore("imaging", { ...store, dataClass: held("imaging") });
const documents = new RecordStore("documents", { ...store, dataClass: held("patient") });

new AuditTrail("audit", { environment, keys, logs, dataStores: [imaging, documents] });
