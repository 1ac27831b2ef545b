// Every file below activities/: its address, its layout and its id.
export default {
  layout: "activity.njk",
  tags: ["activity"],
  permalink: (data) => `${data.page.filePathStem}.html`,
  eleventyComputed: { entry_id: (data) => data.page.filePathStem.replace("/activities/", "") },
};
