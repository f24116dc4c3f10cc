import { RandomPet } from "@pulumi/random";

export function pet(name: string): RandomPet {
  return new RandomPet(`${name}-pet`);
}
