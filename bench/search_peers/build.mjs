// Indexes the records that bench/search.py wrote with one peer: node build.mjs pagefind|minisearch RECORDS FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [, , peer, records, folder] = process.argv;
const given = JSON.parse(readFileSync(records, "utf8"));

async function pagefind() {
  const { createIndex, close } = await import("pagefind");
  const { index } = await createIndex({ forceLanguage: "en" });
  for (const record of given.records) {
    const { errors } = await index.addCustomRecord({
      url: `/${record.path}`,
      language: "en",
      content: given.fields.map((field) => record[field]).filter(Boolean).join(". "),
      meta: { title: record.name, summary: record.summary },
      filters: record.filters,
    });
    if (errors.length) throw new Error(errors.join("\n"));
  }
  const { errors } = await index.writeFiles({ outputPath: join(folder, "pagefind") });
  if (errors.length) throw new Error(errors.join("\n"));
  await close();
}

async function minisearch() {
  const { default: MiniSearch } = await import("minisearch");
  const index = new MiniSearch({ idField: "path", fields: given.fields, storeFields: ["name", "summary"] });
  index.addAll(given.records);
  writeFileSync(join(folder, "index.json"), JSON.stringify(index));
}

await { pagefind, minisearch }[peer]();
