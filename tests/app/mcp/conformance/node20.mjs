// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The suite names one function of Node 22, which it does not need to test a server: with this it runs on Node 20 as well.
// Usage: node --import node20.mjs dist/index.js ...
import fs from "node:fs";
import { register } from "node:module";

const inCode = (text) => "data:text/javascript," + encodeURIComponent(text);
const files = inCode(`export * from "node:fs"; export { default } from "node:fs";
export function globSync() { throw new Error("fs.globSync is of Node 22"); }`);
if (!fs.globSync) {
    register(inCode(`export const resolve = (name, context, next) =>
        name === "fs" && context.parentURL?.includes("/conformance/")
            ? { url: ${JSON.stringify(files)}, format: "module", shortCircuit: true } : next(name, context);`));
}
