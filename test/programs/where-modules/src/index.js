import { output } from "@pulumi/pulumi";
import { RandomPassword, RandomPet } from "@pulumi/random";
import { pet } from "./pet.js";

new RandomPet("master");
["red", "green"].map((colour) => new RandomPassword(`${colour}-key`, { length: 16 }));
pet("rex");
output("late").apply((name) => new RandomPassword(name, { length: 16 }));
