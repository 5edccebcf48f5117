"use strict";
const view = document.getElementById("view"), svg = view.querySelector("svg");
const [width, height] = [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height];
const nodes = [...svg.querySelectorAll(".cf-node")], edges = [...svg.querySelectorAll("path[data-from]")];
const texts = nodes.map((node) => node.textContent.toLowerCase());
const search = document.getElementById("search"), found = document.getElementById("found"), all = found.value;
let scale = 1, hits = [], current = -1;

// Zoom: the point at x, y of the window stays where it is.
function zoom(to, x = view.clientWidth / 2, y = view.clientHeight / 2) {
  const before = svg.getBoundingClientRect(), frame = view.getBoundingClientRect();
  const at = [(x + frame.left - before.left) / scale, (y + frame.top - before.top) / scale];
  scale = Math.min(4, Math.max(0.05, to));
  svg.setAttribute("width", width * scale);
  svg.setAttribute("height", height * scale);
  const after = svg.getBoundingClientRect();
  view.scrollLeft += after.left + at[0] * scale - frame.left - x;
  view.scrollTop += after.top + at[1] * scale - frame.top - y;
  document.getElementById("scale").value = Math.round(scale * 100) + " %";
}
const whole = () => zoom(Math.min(view.clientWidth / width, view.clientHeight / height, 1));
document.getElementById("in").onclick = () => zoom(scale * 1.25);
document.getElementById("out").onclick = () => zoom(scale / 1.25);
document.getElementById("whole").onclick = whole;
document.getElementById("plain").onclick = () => zoom(1);
view.addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const frame = view.getBoundingClientRect();
  zoom(scale * Math.exp(-event.deltaY / 400), event.clientX - frame.left, event.clientY - frame.top);
}, { passive: false });
document.addEventListener("keydown", (event) => {
  if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = { "+": () => zoom(scale * 1.25), "-": () => zoom(scale / 1.25), "0": whole, "1": () => zoom(1), "/": () => search.focus() }[event.key];
  if (act) { event.preventDefault(); act(); }
});

// Move about by dragging.
view.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || event.target === view) return;
  const from = [event.clientX + view.scrollLeft, event.clientY + view.scrollTop];
  const move = (now) => {
    view.classList.add("held");
    view.scrollLeft = from[0] - now.clientX;
    view.scrollTop = from[1] - now.clientY;
  };
  const end = () => {
    view.classList.remove("held");
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", end);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
});

// Search in everything that is known of a box; Enter goes to the next one.
function show(index) {
  nodes.forEach((node) => node.classList.remove("current"));
  current = index;
  nodes[hits[index]].classList.add("current");
  nodes[hits[index]].scrollIntoView({ block: "center", inline: "center" });
  found.value = index + 1 + " of " + hits.length;
}
function look() {
  const wanted = search.value.trim().toLowerCase();
  hits = wanted ? texts.flatMap((text, index) => (text.includes(wanted) ? [index] : [])) : [];
  svg.classList.toggle("searching", wanted !== "");
  nodes.forEach((node, index) => { node.classList.remove("current"); node.classList.toggle("hit", hits.includes(index)); });
  found.value = wanted ? hits.length + " found" : all;
  if (hits.length > 0) show(0);
}
search.addEventListener("input", look);
search.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && hits.length > 0) show((current + (event.shiftKey ? hits.length - 1 : 1)) % hits.length);
  if (event.key === "Escape") { search.value = ""; look(); }
});

// Point at a box to see what leads to it and from it.
function point(node) {
  svg.classList.toggle("pointing", node !== null);
  for (const it of [...nodes, ...edges]) it.classList.remove("near");
  if (!node) return;
  node.classList.add("near");
  for (const edge of edges) {
    const { from, to } = edge.dataset;
    if (from !== node.id && to !== node.id) continue;
    edge.classList.add("near");
    for (const id of [from, to]) document.getElementById(id).classList.add("near");
  }
}
for (const node of nodes) {
  node.addEventListener("pointerenter", () => search.value === "" && point(node));
  node.addEventListener("pointerleave", () => point(null));
}
// Where calls begin.
nodes[0].scrollIntoView({ block: "center", inline: "start" });
document.documentElement.dataset.ready = "yes";
