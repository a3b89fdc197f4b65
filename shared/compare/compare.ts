export { compare } from "./first/compare.ts";
