// Puts results on a peer's page: a link and a summary each, all at once; or one line that says that there are none.
export function show(found) {
  const given = found.length ? found : [{ path: "#", name: "Nothing was found" }];
  document.querySelector(".results").append(
    ...given.map((one) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      item.className = "card";
      link.href = one.path;
      link.textContent = one.name;
      item.append(link, " ", one.summary || "");
      return item;
    })
  );
}
