// Every file below providers/: its address and its layout.
export default { layout: "provider.njk", permalink: (data) => `${data.page.filePathStem}.html` };
