// content_peer.js MODULE SITE: an index of words for each language of a Hugo site, by MiniSearch, beside its pages.
const fs = require("fs");
const path = require("path");
const [, , module_path, site] = process.argv;
const MiniSearch = require(module_path);

function field(head, name) {
    const found = head.match(new RegExp("^" + name + ": *(.*)$", "m"));
    return found ? found[1] : "";
}

function document_of(folder, name) {
    const [, head, text] = fs.readFileSync(path.join(folder, name), "utf8").split("---\n");
    return { id: name, title: field(head, "title"), summary: field(head, "summary"), text };
}

for (const lang of fs.readdirSync(path.join(site, "content"))) {
    const folder = path.join(site, "content", lang);
    const index = new MiniSearch({ fields: ["title", "summary", "text"], storeFields: ["title"] });
    index.addAll(fs.readdirSync(folder).map((name) => document_of(folder, name)));
    fs.writeFileSync(path.join(site, "public", lang + ".json"), JSON.stringify(index));
}
