// Eleventy builds the same pages from the same data. What differs: docs/maintainers/speed.md
// The data stays out of Eleventy's own data cascade, which would merge all of it into every page.
import { readFileSync } from "node:fs";
import nunjucks from "nunjucks";
import markdownIt from "markdown-it";

const read = (name) => JSON.parse(readFileSync(new URL(`./data/${name}.json`, import.meta.url), "utf8"));
const data = {};
for (const name of ["frame", "pictures", "shown", "words", "lists", "young", "weeks", "providers", "towns", "site"]) data[name] = read(name);
const byProvider = Object.fromEntries(data.providers.map((provider) => [provider.id, provider]));

export default function (config) {
  config.setQuietMode(true);
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(new URL("./_includes", import.meta.url).pathname), { autoescape: true });
  const safe = (text) => new nunjucks.runtime.SafeString(text);
  environment.addGlobal("words", data.words);
  environment.addGlobal("site_data", data.site);
  environment.addGlobal("towns", data.towns);
  environment.addGlobal("frames", data.frame);
  environment.addGlobal("lists", data.lists);
  environment.addGlobal("young", data.young);
  environment.addGlobal("weeks", data.weeks);
  environment.addGlobal("providers", data.providers);
  environment.addGlobal("draw", (name) => safe(data.pictures.shown[name]));
  environment.addGlobal("carried", (names) => safe(names.map((name) => data.pictures.carried[name]).join("")));
  environment.addGlobal("shown", (id) => data.shown[id]);
  environment.addGlobal("provider_of", (id) => byProvider[id]);
  environment.addFilter("provider_id", (id) => id.slice(0, id.indexOf("/")));
  environment.addFilter("json_ld", (page, shown, by) => safe(JSON.stringify(jsonLd(page, shown, by)).replaceAll("<", "\\u003c")));
  // A card is rendered once and placed in each list that it stands in, as ours are.
  const cards = {};
  const rows = {};
  const made = (kept, template, id, summaries) =>
    (kept[id] ??= environment.render(template, { id, shown: data.shown[id], by: byProvider[id.slice(0, id.indexOf("/"))], summary: summaries?.[id] }));
  environment.addFilter("entries", (part, root, summaries) =>
    safe(part.ids.map((id) => (part.brief ? made(rows, "row.njk", id) : made(cards, "card.njk", id, summaries))).join("").replaceAll("@@root@@", root)));
  const toYou = {};
  environment.addFilter("to_you", (part, root, brief) =>
    safe(part.ids.map((id) => (brief ? made(rows, "row.njk", id) : made(toYou, "card-to-you.njk", id))).join("").replaceAll("@@root@@", root)));
  config.setLibrary("njk", environment);
  config.setLibrary("md", markdownIt());

  config.addGlobalData("list_numbers", () => data.lists.map((list) => list.path));
  config.addGlobalData("young_numbers", () => data.young.map((list) => list.path));
  config.addGlobalData("week_numbers", () => [...data.weeks.map((week) => week.path), "whats-on.html"]);
  config.addCollection("summaries", (api) => {
    const found = {};
    for (const item of api.getFilteredByTag("activity")) found[item.data.entry_id] = item.data.summary;
    return found;
  });
  config.addPassthroughCopy({ static: "." });
  return {
    dir: { input: "content", includes: "../_includes", output: "out" },
    markdownTemplateEngine: false,
    templateFormats: ["md", "njk"],
  };
}

function jsonLd(page, shown, by) {
  const town = data.towns[page.venue.town];
  const titles = (kind, ids) => (ids ?? []).map((id) => data.words[kind][id].title);
  return {
    "@context": "https://schema.org",
    "@type": "EventSeries",
    audience: { "@type": "PeopleAudience", audienceType: titles("needs", page.needs).join(", "), suggestedMaxAge: page.ages.to, suggestedMinAge: page.ages.from },
    description: page.summary,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    keywords: [...titles("interests", page.interests), ...titles("outcomes", page.outcomes)].join(", "),
    location: {
      "@id": "#where",
      "@type": "Place",
      address: { "@type": "PostalAddress", addressCountry: "GB", addressLocality: town.title, addressRegion: data.site.area, postalCode: page.venue.postcode, streetAddress: page.venue.address },
      geo: { "@type": "GeoCoordinates", latitude: town.latitude, longitude: town.longitude },
      name: page.venue.name,
    },
    name: page.name,
    offers: [{ "@type": "Offer", description: "For each session.", name: "child", price: shown.price, priceCurrency: "GBP" }],
    organizer: { "@type": "Organization", email: by.email, name: by.name, telephone: by.phone },
    subEvent: shown.events.map(([startDate, endDate]) => ({ "@type": "Event", startDate, endDate, eventStatus: "https://schema.org/EventScheduled", location: { "@id": "#where" }, name: page.name })),
  };
}
