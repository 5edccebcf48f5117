// Asks the search of rustdoc, as the page does in a browser: `node search.js FOLDER CRATE`, one query a line on standard
// input. Prints a line of JSON for each: the paths of what it finds in the crate, best first.
"use strict";
const fs = require("fs");
const path = require("path");
const [folder, crate] = process.argv.slice(2);

// The page defines it in another script.
globalThis.nonnull = value => {
    if (value === null || value === undefined) {
        throw new Error("nothing there");
    }
    return value;
};

function statics(name) {
    const files = fs.readdirSync(path.join(folder, "static.files"));
    const file = files.find(file => file.startsWith(`${name}-`) && file.endsWith(".js"));
    return require(path.resolve(folder, "static.files", file));
}

// The index is in files that call one of these functions.
let callbacks;
function load(...file) {
    const text = fs.readFileSync(path.join(folder, "search.index", ...file), "utf8");
    new Function("rr_", "rn_", "rd_", "rb_", text)(callbacks.rr_, callbacks.rn_, callbacks.rd_, callbacks.rb_);
}
const hooks = {
    loadRoot(given) {
        callbacks = given;
        load("root.js");
    },
    loadTreeByHash: hash => load(`${hash}.js`),
    loadDataByNameAndHash: (name, hash) => load(name, `${hash}.js`),
};

(async () => {
    const { Stringdex, RoaringBitmap } = statics("stringdex");
    const { docSearch, DocSearch } = await statics("search").initSearch(Stringdex, RoaringBitmap, hooks);
    for (const query of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
        const results = await docSearch.execQuery(DocSearch.parseQuery(query), null, crate);
        const found = [];
        for await (const { item } of results.others) {
            if (item.crate === crate) {
                const parent = item.parent ? `${item.parent.name}::` : "";
                found.push(`${item.modulePath}::${parent}${item.name}`);
            }
        }
        console.log(JSON.stringify(found));
    }
})();
