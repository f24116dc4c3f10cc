import { RandomPet } from "@pulumi/random";

export function pet(name) {
  return new RandomPet(`${name}-pet`);
}
