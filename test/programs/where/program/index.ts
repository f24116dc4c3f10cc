import * as pulumi from "@pulumi/pulumi";
import { RandomPassword, RandomPet as Pet } from "@pulumi/random";
import { Kennel } from "acme-kennel";
import { pet } from "../shared/pet";
import { Vault } from "./vault";

new RandomPassword("master", { length: 32 });
new Pet("master");
["red", "green"].map((colour) => new RandomPassword(colour, { length: 16 }));
pet("rex");
new Vault("clinic");
new Kennel("west");

const open = pulumi.output(["a", "b"]);
open.apply(() => new Pet("late"));
open.apply((letters) => letters.map((letter) => new RandomPassword(`late-${letter}`, { length: 16 })));
open.apply(([letter]) => (letter === "a" ? new Pet("either") : new Pet("either")));
